import { html } from "hono/html";
import { COMPANIES } from "../companies.ts";
import { type Visit, visitQuery } from "../visit.ts";
import { clockBox } from "./clock-box.ts";
import { ABOVE, BELOW, BILLING, CRM, CRM_GROUP, type Markup } from "./pages.ts";

export interface View {
  visit: Visit;
  /** Path of the page that is shown. */
  path: string;
  /** Epoch milliseconds of the billing clock. */
  today: number;
  /** Whether the clock can be moved: that of a real account can't. */
  movable: boolean;
  /** What the head of the page holds besides. */
  head: Markup | "";
}

export function sidebar(view: View): Markup {
  const { visit, path } = view;
  const link = (page: { path: string; label: string }) =>
    html`<li><a href="${page.path}${visitQuery(visit)}"${page.path === path ? html` aria-current="page"` : ""}>${page.label}</a></li>`;
  return html`<aside class="side" aria-label="Menu"><div class="column">
<p class="brand">${MARK}<span>ChetsPMS</span></p>
<form class="company" id="visit" method="get" action="${path}">
<label for="customer">Entreprise</label>${companySelect(visit)}
<noscript><button class="button">Changer</button></noscript>
</form>
<button class="button menu" type="button" aria-expanded="false" aria-controls="navigation">Menu</button>
<nav class="nav" id="navigation" aria-label="Navigation principale"><ul>
${ABOVE.map(link)}
<li><p class="group" id="group-crm">${CRM_GROUP}</p><ul aria-labelledby="group-crm">${[...CRM, BILLING].map(link)}</ul></li>
${BELOW.map(link)}
</ul></nav>
${clockBox(view)}
</div></aside>`;
}

function companySelect({ company }: Visit): Markup {
  const known = COMPANIES.some(({ id }) => id === company.id);
  const choices = known ? COMPANIES : [...COMPANIES, company];
  return html`<select class="select" id="customer" name="customer" autocomplete="off">${choices.map(
    ({ id, name }) => html`<option value="${id}"${id === company.id ? html` selected` : ""}>${name}</option>`,
  )}</select>`;
}

const MARK = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect class="tile" width="24" height="24" rx="6"/><path class="letter" d="M15.8 8.6A5 5 0 1 0 15.8 15.4M15 12h4"/></svg>`;
