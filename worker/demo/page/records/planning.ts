import { workingDays } from "../dates.ts";
import type { Markup } from "../pages.ts";
import { sheet } from "../sheet.ts";

const DAYS = [
  { morning: "Point d’équipe", afternoon: "Escalier du hall, finitions" },
  { morning: "Livraison, Mairie de Rezé", afternoon: "Livraison, Mairie de Rezé" },
  { morning: "Étal et vitrines, atelier", afternoon: "Étal et vitrines, atelier" },
  { morning: "Escalier du hall, pose", afternoon: "Réception avec Benoît Carpentier" },
  { morning: "Relevé de cotes, École Dumas", afternoon: "Devis et relances" },
];

export function planning(today: number): Markup {
  return sheet(
    "Planning",
    "Les cinq prochains jours ouvrés.",
    [{ label: "Jour" }, { label: "Matin" }, { label: "Après-midi" }],
    workingDays(today, DAYS.length).map((day, index) => [
      day,
      DAYS[index]?.morning ?? "",
      DAYS[index]?.afternoon ?? "",
    ]),
  );
}
