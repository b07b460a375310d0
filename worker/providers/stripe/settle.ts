import type Stripe from "stripe";
import { type Asker, type PaymentOutcome, ProviderRefused } from "../provider.ts";
import { type Account, readAccount } from "./account.ts";
import { takeBackCancellation } from "./change.ts";
import { putRight, rememberedShown } from "./difference.ts";
import { giveUp } from "./give-up.ts";
import { idOf } from "./map/id-of.ts";
import { subscriptionOf } from "./map/invoice.ts";
import { actionOf, mayTryAgain, outcomeOf, type Purpose, readInvoice, readReference } from "./outcome.ts";
import { isRepayment, settleRepayment } from "./repay.ts";
import type { Shop } from "./shop.ts";
import { taskOf } from "./task.ts";

/** Asks what became of a payment that waited. A change that was refused is given up; one that is paid is carried to its end. */
export async function settle(
  shop: Shop,
  providerCustomerId: string,
  reference: string,
  asker: Asker = "customer",
): Promise<PaymentOutcome> {
  if (isRepayment(reference)) return settleRepayment(shop, providerCustomerId, reference);
  const { purpose, invoice } = await find(shop, providerCustomerId, reference);
  const outcome = outcomeOf(shop, invoice, purpose);
  if (purpose === "pay") return outcome;
  const key = `chets:settle:${invoice.id}`;
  const account = await readAccount(shop, providerCustomerId);
  if (asker === "event" && mayTryAgain(invoice) && !isInForce(account, invoice)) {
    return { kind: "requires_action", action: actionOf(shop, invoice), reference };
  }
  const task = taskOf(account.customer, null);
  if (outcome.kind === "declined" && !isInForce(account, invoice)) {
    await giveUp(shop, account, invoice, outcome.declineCode, key);
  }
  const isTheirs = task?.kind === "now" && task.subscriptionId === subscriptionOf(invoice);
  if (outcome.kind === "succeeded" && isTheirs && task.cancelling && account.running) {
    await takeBackCancellation(shop, account.running, key);
  }
  const shown = outcome.kind === "succeeded" ? rememberedShown(invoice) : null;
  const difference = shown ? await putRight(shop, invoice, shown) : undefined;
  return difference ? { kind: "succeeded", difference } : outcome;
}

/** Gives up what waits. What is paid, void, or a payment of an invoice that stays due: nothing happens. */
export async function abandon(
  shop: Shop,
  providerCustomerId: string,
  reference: string,
  key: string,
): Promise<void> {
  if (isRepayment(reference)) return;
  const { purpose, invoice } = await find(shop, providerCustomerId, reference);
  if (purpose === "pay" || invoice.status !== "open") return;
  const account = await readAccount(shop, providerCustomerId);
  if (!isInForce(account, invoice)) await giveUp(shop, account, invoice, "abandoned", key);
}

/** What a debit paid for is theirs while the bank is asked: refused days later, its invoice stays due. */
function isInForce({ running, waiting }: Account, invoice: Stripe.Invoice): boolean {
  const isFirst = waiting.some(({ id }) => id === subscriptionOf(invoice));
  const isPending = running?.pending_update && idOf(running.latest_invoice) === invoice.id;
  return invoice.status === "open" && !isFirst && !isPending;
}

async function find(
  shop: Shop,
  providerCustomerId: string,
  reference: string,
): Promise<{ purpose: Purpose; invoice: Stripe.Invoice }> {
  const named = readReference(reference);
  const invoice = named && (await readInvoice(shop, named.invoiceId, "unknown_reference"));
  if (!named || !invoice || idOf(invoice.customer) !== providerCustomerId) {
    throw new ProviderRefused("unknown_reference", `nothing waits under ${reference}`);
  }
  return { purpose: named.purpose, invoice };
}
