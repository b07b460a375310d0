import type { Visit } from "../../visit.ts";
import type { Markup } from "../pages.ts";
import { sheet } from "../sheet.ts";

export function settings(_today: number, { company }: Visit): Markup {
  return sheet(
    "Paramètres",
    `Les personnes de ${company.name}. Dans cette démonstration, elles ne se modifient pas.`,
    [{ label: "Nom" }, { label: "E-mail", wide: true }, { label: "Rôle dans la facturation" }],
    [
      [company.owner.name, company.owner.email, { tone: "info", word: "Propriétaire" }],
      [company.viewer.name, company.viewer.email, { tone: "off", word: "Lecteur" }],
    ],
  );
}
