import { html } from "hono/html";
import { formatMoneyForDocument } from "../../../../shared/money.ts";
import type { PageState } from "../pages.ts";
import { TEST_CARDS, type TestCard } from "../test-cards.ts";
import { errorLine, type Markup, page, wayBack } from "./page.ts";

type Open = Extract<PageState, { kind: "open" }>;

const ACCOUNTS = TEST_CARDS.filter(({ brand }) => brand === "sepa_debit");
const CARDS = TEST_CARDS.filter((one) => !ACCOUNTS.includes(one));

/** The stand-in for a provider's card form: a test card or a test account is chosen instead of typed. */
export function cardPage(state: Open, error: string | null): Markup {
  return page(
    "Enregistrer une carte",
    html`<p class="lead">${lead(state)}</p>
${errorLine(error)}
<form method="post" action="/sandbox/pay">
<input type="hidden" name="setup" value="${state.id}">
${group("Carte de test", CARDS, error)}
${group("Compte bancaire de test, débité par prélèvement SEPA", ACCOUNTS, error)}
<div class="actions">
<button type="submit">Enregistrer la carte</button>
${wayBack(state.returnUrl, "Revenir sans enregistrer")}
</div>
</form>`,
  );
}

function lead({ customerName, due }: Open): Markup {
  if (due === null || due.amount === 0) return html`Pour ${customerName}. Rien n’est prélevé aujourd’hui.`;
  const amount = formatMoneyForDocument(due.amount, due.currency);
  return html`Pour ${customerName}. <b>${amount}</b> TTC sont prélevés dès que la carte est enregistrée.`;
}

function group(legend: string, cards: readonly TestCard[], error: string | null): Markup {
  return html`<fieldset${error === null ? "" : html` aria-describedby="error"`}>
<legend>${legend}</legend>
${cards.map((card) => choice(card, card === TEST_CARDS[0]))}
</fieldset>`;
}

function choice(card: TestCard, first: boolean): Markup {
  const id = `card-${card.number}`;
  return html`<label class="choice" for="${id}"><input type="radio" id="${id}" name="card" value="${card.number}" required${first ? html` checked` : ""}>
<span><span class="number">${grouped(card.number)}</span> <span class="label">${card.label}</span></span></label>
`;
}

function grouped(number: string): string {
  return number.replace(/(\w{4})(?=\w)/g, "$1\u00a0");
}
