import { shortDate } from "../dates.ts";
import type { Markup } from "../pages.ts";
import { type State, sheet } from "../sheet.ts";

const ON_TIME: State = { tone: "ok", word: "Dans les temps" };
const LATE: State = { tone: "warn", word: "En retard" };
const STARTING: State = { tone: "info", word: "Démarre" };

const PROJECTS = [
  { name: "Mobilier des classes", client: "École Dumas", done: 15, days: 52, state: STARTING },
  { name: "Étal et vitrines", client: "Criée de Lorient", done: 60, days: 17, state: ON_TIME },
  { name: "Escalier du hall", client: "Menuiserie Carpentier", done: 80, days: 3, state: LATE },
  { name: "Accueil du public", client: "Mairie de Rezé", done: 95, days: 1, state: ON_TIME },
];

export function projects(today: number): Markup {
  return sheet(
    "Projets",
    `${PROJECTS.length} projets en cours.`,
    [
      { label: "Projet" },
      { label: "Client", wide: true },
      { label: "Avancement", right: true },
      { label: "Échéance", right: true, wide: true },
      { label: "État" },
    ],
    PROJECTS.map(({ name, client, done, days, state }) => [
      name,
      client,
      `${done}\u00a0%`,
      shortDate(today, days),
      state,
    ]),
  );
}
