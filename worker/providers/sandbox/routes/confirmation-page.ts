import { html } from "hono/html";
import { formatMoneyForDocument } from "../../../../shared/money.ts";
import type { PageState } from "../pages.ts";
import { errorLine, type Markup, page } from "./page.ts";

/** The stand-in for a bank's 3-D Secure page. */
export function confirmationPage(state: Extract<PageState, { kind: "open" }>, error: string | null): Markup {
  const { due, customerName, id } = state;
  const amount = due && html` de <b>${formatMoneyForDocument(due.amount, due.currency)}</b>`;
  return page(
    "Confirmer le paiement",
    html`<p class="lead">Votre banque demande une confirmation du paiement${amount ?? ""} pour ${customerName}. Tant que ce n’est pas fait, rien n’est prélevé.</p>
${errorLine(error)}
<form method="post" action="/sandbox/pay">
<input type="hidden" name="action" value="${id}">
<div class="actions">
<button type="submit" name="answer" value="approve">Confirmer</button>
<button type="submit" name="answer" value="refuse" class="second">Refuser</button>
</div>
</form>`,
  );
}
