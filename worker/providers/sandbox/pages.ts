import { eq } from "drizzle-orm";
import type { Action } from "./account.ts";
import { answerConfirmation, enterCard } from "./engine/act.ts";
import { actionUrl, stillWaits } from "./engine/waiting.ts";
import { stored } from "./guard.ts";
import { sandboxActions } from "./schema.ts";
import { look, mutate, type Shop } from "./shop.ts";
import type { TestCard } from "./test-cards.ts";
import type { Work } from "./work.ts";

type PageWants = Exclude<Action["wants"], "bank">;

/** What a page of the sandbox shows; `gone`: used, given up or waited for too long. */
export type PageState =
  | { kind: "unknown" }
  | { kind: "gone" }
  | {
      kind: "open";
      id: string;
      wants: PageWants;
      customerName: string;
      due: PageDue | null;
      returnUrl: string | null;
    };

export interface PageDue {
  amount: number;
  currency: string;
}

/** Where the customer goes next; `null`: nowhere, the page says that it is done. */
export type PageAnswer = { kind: "unknown" } | { kind: "gone" } | { kind: "next"; url: string | null };

export async function pageState(shop: Shop, actionId: string): Promise<PageState> {
  const providerCustomerId = await customerOf(shop, actionId);
  if (providerCustomerId === null) return { kind: "unknown" };
  const { work } = await look(shop, { providerCustomerId, actionId, buys: true });
  const action = work.actions.get(actionId);
  if (!action || action.wants === "bank" || !stillWaits(action, work.at)) return { kind: "gone" };
  const { id, wants, returnUrl } = action;
  const customerName = work.account.details.name;
  return { kind: "open", id, wants, customerName, due: dueOf(work, action), returnUrl };
}

/** A card entered on a page: it is kept, and what waited for it goes on. */
export async function submitCard(shop: Shop, actionId: string, card: TestCard): Promise<PageAnswer> {
  const year = new Date(shop.wallClock()).getUTCFullYear();
  const { number, brand } = card;
  const kept = { number, brand, last4: number.slice(-4), expMonth: 8, expYear: year + 2 };
  return act(shop, actionId, "card", (work, action) => enterCard(work, action, kept));
}

/** The answer to the bank's question. */
export async function submitAnswer(shop: Shop, actionId: string, approve: boolean): Promise<PageAnswer> {
  return act(shop, actionId, "confirmation", (work, action) => answerConfirmation(work, action, approve));
}

async function act(
  shop: Shop,
  actionId: string,
  wants: Action["wants"],
  transition: (work: Work, action: Action) => Action,
): Promise<PageAnswer> {
  const providerCustomerId = await customerOf(shop, actionId);
  if (providerCustomerId === null) return { kind: "unknown" };
  return mutate(shop, { providerCustomerId, verb: "page", actionId, buys: true }, (work): PageAnswer => {
    const action = work.actions.get(actionId);
    if (!action || action.wants !== wants || !stillWaits(action, work.at)) return { kind: "gone" };
    const done = transition(work, action);
    const url = done.state === "open" ? actionUrl(shop.settings.origin, done) : done.returnUrl;
    return { kind: "next", url };
  });
}

async function customerOf(shop: Shop, actionId: string): Promise<string | null> {
  const rows = await stored(() =>
    shop.db
      .select({ id: sandboxActions.providerCustomerId })
      .from(sandboxActions)
      .where(eq(sandboxActions.id, actionId)),
  );
  return rows[0]?.id ?? null;
}

function dueOf(work: Work, action: Action): PageDue | null {
  const { purpose } = action;
  if (purpose.kind === "change") {
    const price = work.catalogue.prices.find((one) => one.id === purpose.change.priceId);
    const currency = work.account.currency ?? price?.currency;
    return currency === undefined ? null : { amount: purpose.change.dueNow, currency };
  }
  const invoice = purpose.kind === "payment" ? work.invoices.get(purpose.invoiceId) : undefined;
  return invoice ? { amount: invoice.amountRemaining, currency: invoice.currency } : null;
}
