import { html } from "hono/html";
import type { Markup } from "./pages.ts";

/** A word with a colour: the colour never stands alone. */
export interface State {
  tone: "ok" | "warn" | "info" | "off";
  word: string;
}

export type Cell = string | State;

/** `right` aligns figures; `wide` is left out where there is no room. */
export interface Column {
  label: string;
  right?: boolean;
  wide?: boolean;
}

/** One table of demo data under its title, the form of most pages of the CRM. */
export function sheet(title: string, lead: string, columns: Column[], rows: Cell[][]): Markup {
  return html`<h1 class="title">${title}</h1>
<p class="lead">${lead}</p>
<section class="card" aria-label="${title}"><table class="sheet">
<thead><tr>${columns.map((column) => html`<th scope="col" class="${classes(column)}">${column.label}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, index) => drawCell(cell, columns[index]))}</tr>`)}</tbody>
</table></section>
<p class="note">Données de démonstration.</p>`;
}

function drawCell(cell: Cell, column: Column | undefined): Markup {
  if (typeof cell === "string") return html`<td class="${classes(column)}">${cell}</td>`;
  return html`<td class="${classes(column)}">${drawState(cell)}</td>`;
}

export function drawState({ tone, word }: State): Markup {
  return html`<span class="state ${tone}">${word}</span>`;
}

function classes(column: Column | undefined): string {
  return [column?.right ? "right" : "", column?.wide ? "wide" : ""].join(" ").trim();
}
