import type { ChangeOutcome, LockedChange } from "../provider.ts";
import { type Account, defaultMethod, readAccount } from "./account.ts";
import { asksOtherwise, putRight, shownBy } from "./difference.ts";
import { asking } from "./errors.ts";
import { giveUp, STALE_CODE, wasStale } from "./give-up.ts";
import { idOf } from "./map/id-of.ts";
import { charge, outcomeOf, readInvoice } from "./outcome.ts";
import type { Shop } from "./shop.ts";
import { checkTarget } from "./target.ts";

/**
 * Starts a subscription as `default_incomplete`: nothing begins before the first invoice is paid, the page
 * stays where it is (Checkout would lead away from it, and embedded Checkout refuses a shadow root), and the
 * client secret is all that Stripe's fields in the page need. A card that is on file is charged at once.
 */
export async function start(
  shop: Shop,
  account: Account,
  locked: LockedChange,
  key: string,
): Promise<ChangeOutcome> {
  const { client } = shop;
  const { customer, running } = account;
  const { priceId: price, quantity } = locked;
  const begun = [running, ...account.waiting].find((one) => one?.metadata.chets_operation === key);
  const { trialDays, promotion } = begun
    ? { trialDays: 0, promotion: null }
    : await checkTarget(shop, account, locked);
  const subscription =
    begun ??
    (await asking(() =>
      client.subscriptions.create(
        {
          customer: customer.id,
          items: [{ price, quantity }],
          automatic_tax: { enabled: true },
          billing_mode: { type: "flexible" },
          payment_behavior: "default_incomplete",
          payment_settings: { save_default_payment_method: "on_subscription" },
          off_session: false,
          metadata: { chets_operation: key },
          ...(promotion && { discounts: [{ promotion_code: promotion.id }] }),
          ...(trialDays > 0 && {
            trial_period_days: trialDays,
            trial_settings: { end_behavior: { missing_payment_method: "cancel" } },
          }),
        },
        { idempotencyKey: key },
      ),
    ));
  const invoiceId = idOf(subscription.latest_invoice);
  if (!invoiceId) return { kind: "succeeded" };
  const invoice = await readInvoice(shop, invoiceId, "unknown_reference");
  const shown = shownBy(locked);
  if (invoice.status !== "open") {
    if (wasStale(invoice)) return { kind: "stale" };
    const isFirst = invoice.billing_reason === "subscription_create";
    const difference = isFirst ? await putRight(shop, invoice, shown) : undefined;
    return difference ? { kind: "succeeded", difference } : outcomeOf(shop, invoice, "change");
  }
  if (asksOtherwise(invoice, shown)) {
    await giveUp(shop, await readAccount(shop, customer.id), invoice, STALE_CODE, key);
    return { kind: "stale" };
  }
  if (!defaultMethod(account)) return outcomeOf(shop, invoice, "change");
  const outcome = await charge(shop, invoiceId, "change", `${key}:charge`);
  if (outcome.kind === "declined") {
    await giveUp(shop, await readAccount(shop, customer.id), invoice, outcome.declineCode, key);
  }
  return outcome;
}
