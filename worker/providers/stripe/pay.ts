import { type PaymentOutcome, ProviderRefused } from "../provider.ts";
import { defaultMethod, readAccount } from "./account.ts";
import { giveUpWaiting } from "./give-up.ts";
import { idOf } from "./map/id-of.ts";
import { actionOf, charge, readInvoice, referenceTo } from "./outcome.ts";
import { repay } from "./repay.ts";
import type { Shop } from "./shop.ts";
import { takeTicket } from "./ticket.ts";

/** Pays an open invoice with the customer at the screen. One that is paid already answers `succeeded`. */
export async function payInvoice(
  shop: Shop,
  providerCustomerId: string,
  invoiceId: string,
  key: string,
): Promise<PaymentOutcome> {
  await takeTicket(shop, providerCustomerId, `pay ${invoiceId}`, key);
  const invoice = await readInvoice(shop, invoiceId, "unknown_invoice");
  if (idOf(invoice.customer) !== providerCustomerId) {
    throw new ProviderRefused("unknown_invoice", `no invoice ${invoiceId}`);
  }
  if (invoice.status === "paid") {
    return repay(shop, await readAccount(shop, providerCustomerId), invoice, key);
  }
  if (invoice.status !== "open") {
    throw new ProviderRefused("invoice_not_open", `${invoiceId} is ${invoice.status}`);
  }
  const account = await readAccount(shop, providerCustomerId);
  await giveUpWaiting(shop, account, `${key}:abandon`);
  if (defaultMethod(account)) return charge(shop, invoiceId, "pay", `${key}:charge`);
  const action = actionOf(shop, invoice);
  return { kind: "requires_action", action, reference: referenceTo("pay", invoiceId) };
}
