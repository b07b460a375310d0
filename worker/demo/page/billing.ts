import { html } from "hono/html";
import { type Visit, visitQuery } from "../visit.ts";
import { CRM_GROUP, type Markup } from "./pages.ts";

/** The billing module, embedded as any host embeds it: one script tag, one element, one address for sessions. */
export function billing(visit: Visit): Markup {
  return html`<h1 class="hidden">${CRM_GROUP}</h1>
<script type="module" src="/widget/v1/chets-billing.js"></script>
<chets-billing session-url="/facturation/session${visitQuery(visit)}" locale="${visit.locale}"></chets-billing>`;
}
