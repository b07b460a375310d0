import { html } from "hono/html";
import { toInstant } from "../../../shared/time.ts";
import { longDate } from "./dates.ts";
import type { Markup } from "./pages.ts";
import type { View } from "./sidebar.ts";

/** What makes this a demonstration: who one is, and which day it is. */
export function clockBox({ visit, today, movable }: View): Markup {
  const role = (value: string, label: string) =>
    html`<option value="${value}"${visit.role === value ? html` selected` : ""}>${label}</option>`;
  return html`<section class="clock" aria-label="Démonstration">
<p aria-live="polite">Démonstration\u00a0: nous sommes le <time id="today" datetime="${toInstant(today)}">${longDate(today)}</time>.</p>
<p class="role"><label for="role">Vous êtes\u00a0:</label><select class="select" id="role" name="role" form="visit" autocomplete="off">${role("owner", "Propriétaire")}${role("viewer", "Lecteur")}</select></p>
${
  movable
    ? html`<button class="button" id="advance" type="button">Avancer d’un mois</button>
<p class="alert" id="advance-error" role="alert" hidden></p>`
    : ""
}
</section>`;
}
