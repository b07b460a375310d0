import { html } from "hono/html";
import { toInstant } from "../../../shared/time.ts";
import { LANGUAGES } from "../languages.ts";
import { options } from "./choice.ts";
import { longDate } from "./dates.ts";
import type { Markup } from "./pages.ts";
import type { View } from "./sidebar.ts";

const ROLES = { owner: "Propriétaire", viewer: "Lecteur" };

/** What makes this a demonstration: who one is, what one reads, and which day it is. */
export function clockBox({ visit, today, movable }: View): Markup {
  return html`<section class="clock" aria-label="Démonstration">
<p aria-live="polite">Démonstration\u00a0: nous sommes le <time id="today" datetime="${toInstant(today)}">${longDate(today)}</time>.</p>
<p class="role"><label for="role">Vous êtes\u00a0:</label><select class="select" id="role" name="role" form="visit" autocomplete="off">${options(ROLES, visit.role)}</select></p>
<p class="role"><label for="locale">Langue\u00a0:</label><select class="select" id="locale" name="locale" form="visit" autocomplete="off">${options(LANGUAGES, visit.locale)}</select></p>
${
  movable
    ? html`<button class="button" id="advance" type="button">Avancer d’un mois</button>
<p class="alert" id="advance-error" role="alert" hidden></p>`
    : ""
}
<p><a href="/galerie?locale=${visit.locale}">Galerie des états</a></p>
</section>`;
}
