import { html } from "hono/html";
import type { Visit } from "../../visit.ts";
import { shortDate } from "../dates.ts";
import type { Markup } from "../pages.ts";
import { drawState, type State } from "../sheet.ts";

const FIGURES = [
  { label: "Projets en cours", value: "4" },
  { label: "Opportunités ouvertes", value: "5" },
  { label: "Devis à relancer", value: "1" },
  { label: "Contacts", value: "8" },
];

const TASKS: { what: string; days: number; state: State }[] = [
  {
    what: "Relancer le devis D‑0145, Domaine Marchand",
    days: 0,
    state: { tone: "warn", word: "Aujourd’hui" },
  },
  { what: "Livrer l’accueil du public, Mairie de Rezé", days: 1, state: { tone: "info", word: "Demain" } },
  { what: "Réceptionner l’escalier du hall", days: 3, state: { tone: "off", word: "Cette semaine" } },
];

export function home(today: number, { company, person }: Visit): Markup {
  return html`<h1 class="title">Bonjour ${person.name.split(" ")[0]}</h1>
<p class="lead">${company.name}, en un coup d’œil.</p>
<dl class="figures">${FIGURES.map(({ label, value }) => html`<div class="card"><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<section class="card" aria-labelledby="tasks"><h2 id="tasks">À faire</h2>
<ul class="tasks">${TASKS.map(
    ({ what, days, state }) =>
      html`<li><span>${what}</span><span>${shortDate(today, days)}</span>${drawState(state)}</li>`,
  )}</ul></section>
<p class="note">Données de démonstration.</p>`;
}
