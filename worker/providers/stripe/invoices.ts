import type Stripe from "stripe";
import type { Snapshot, SnapshotInvoice, SnapshotScope } from "../provider.ts";
import type { Account } from "./account.ts";
import { readAttempts } from "./attempts.ts";
import { type Charges, newestCharges } from "./charges.ts";
import { listCreditNotes, mapCreditNotes } from "./credit-notes.ts";
import { asking } from "./errors.ts";
import { cameToNothing } from "./give-up.ts";
import { learnOfInvoices } from "./learn.ts";
import { idOf } from "./map/id-of.ts";
import { instant } from "./map/instant.ts";
import { mapInvoice, subscriptionOf } from "./map/invoice.ts";
import { issuerOf } from "./map/issuer.ts";
import { refundsWithoutNote } from "./refunds.ts";
import { offersOf, ratesOf, type Shop } from "./shop.ts";
import { invoicesTakenBack } from "./taken-back.ts";

const MOST = 100;
/** Stripe lists the newest first: the oldest since the watermark are the end of this. */
const MOST_LISTED = 5_000;
const EXPAND = ["payments", "discounts.source.coupon", "discounts.promotion_code"];
const EXPAND_EACH = EXPAND.map((path) => `data.${path}`);

type History = Pick<Snapshot, "invoices" | "watermark" | "more">;

/**
 * The bounded invoices and credit notes of a snapshot, oldest first: those that are not final and those named
 * come before the rest, then as many since the watermark as there is room for.
 */
export async function readInvoices(shop: Shop, account: Account, scope: SnapshotScope): Promise<History> {
  const [given, charges] = await Promise.all([
    listCreditNotes(shop, account, scope),
    newestCharges(shop, account),
  ]);
  // What was given back or disputed has changed too, whether or not an event told of it.
  const names = new Set([
    ...scope.invoiceIds,
    ...given.flatMap((note) => idOf(note.invoice) ?? []),
    ...(await invoicesTakenBack(shop, charges, scope)),
  ]);
  const [open, named, listed] = await Promise.all([
    list(shop, account, { status: "open" }, MOST),
    Promise.all([...names].slice(0, MOST).map((id) => byName(shop, account, id))),
    list(shop, account, since(scope), MOST_LISTED),
  ]);
  const first = new Map([...open, ...named.flat()].map((invoice) => [invoice.id, invoice]));
  const rest = listed.reverse().filter((invoice) => !first.has(invoice.id));
  const room = Math.max(0, MOST - first.size);
  const chosen = [...first.values(), ...rest.slice(0, room)].filter((one) => isShown(one, account));
  const [invoices, notes] = await Promise.all([
    mapAll(shop, account, chosen, scope, charges),
    mapCreditNotes(shop, account, given, scope),
  ]);
  const refunds = await refundsWithoutNote(shop, invoices);
  const all = [...invoices, ...notes, ...refunds].sort((a, b) => a.createdAt - b.createdAt);
  const left = rest[room];
  return {
    invoices: all,
    watermark: watermarkOf(scope, listed, left, rest[room - 1]),
    more: left !== undefined,
  };
}

/** The newest that was brought in the order of time; all that was listed when nothing is left. */
function watermarkOf(
  { since: before }: SnapshotScope,
  listed: readonly Stripe.Invoice[],
  left: Stripe.Invoice | undefined,
  lastBrought: Stripe.Invoice | undefined,
): number | null {
  const newest = left ? lastBrought : listed.at(-1);
  return newest ? Math.max(before ?? 0, instant(newest.created)) : before;
}

function since(scope: SnapshotScope): Stripe.InvoiceListParams {
  return scope.since === null ? {} : { created: { gte: Math.floor(scope.since / 1000) } };
}

function list(
  { client }: Shop,
  { customer }: Account,
  params: Stripe.InvoiceListParams,
  limit: number,
): Promise<Stripe.Invoice[]> {
  return asking(() =>
    client.invoices
      .list({ customer: customer.id, limit: 100, expand: EXPAND_EACH, ...params })
      .autoPagingToArray({ limit }),
  );
}

/** Ids come from events, which are hints: what is not there, or another customer's, is left out. */
async function byName({ client }: Shop, { customer }: Account, id: string): Promise<Stripe.Invoice[]> {
  if (!id.startsWith("in_")) return [];
  try {
    const invoice = await asking(() => client.invoices.retrieve(id, { expand: EXPAND }), {
      missing: "unknown_invoice",
    });
    return idOf(invoice.customer) === customer.id ? [invoice] : [];
  } catch (error) {
    if (error instanceof Error && error.name === "ProviderRefused") return [];
    throw error;
  }
}

/**
 * An invoice of a change that was given up or still waits for its payment is no fact yet, and one of nothing
 * (the beginning of a trial) never is: neither gets a document.
 */
export function isShown(invoice: Stripe.Invoice, { running, subscriptions }: Account): boolean {
  if (cameToNothing(invoice)) return false;
  if (invoice.total === 0 && (invoice.lines?.data ?? []).every((line) => line.amount === 0)) return false;
  const subscriptionId = subscriptionOf(invoice);
  const isFirst = invoice.billing_reason === "subscription_create";
  if (isFirst && subscriptionId && !subscriptions.some((one) => one.id === subscriptionId)) {
    return invoice.status === "paid";
  }
  const waits = running?.pending_update && idOf(running.latest_invoice) === invoice.id;
  return !(waits && invoice.status === "open");
}

async function mapAll(
  shop: Shop,
  account: Account,
  invoices: readonly Stripe.Invoice[],
  { issuedFrom }: SnapshotScope,
  charges: Charges,
): Promise<SnapshotInvoice[]> {
  const whole = await Promise.all(invoices.map((invoice) => withAllLines(shop, invoice)));
  const [attempts] = await Promise.all([
    readAttempts(shop, account, whole, charges),
    learnOfInvoices(shop, whole),
  ]);
  const locale = account.customer.preferred_locales?.[0] ?? "fr";
  const context = { offers: offersOf(shop), rates: ratesOf(shop), locale };
  return whole.map((invoice) => ({
    ...mapInvoice(invoice, invoice.lines.data, attempts(invoice), context),
    issuedBy: issuerOf(invoice, account.customer, issuedFrom),
  }));
}

/** An invoice brings its first lines along; the others are fetched. */
async function withAllLines({ client }: Shop, invoice: Stripe.Invoice): Promise<Stripe.Invoice> {
  if (!invoice.lines?.has_more) return invoice;
  const data = await asking(() =>
    client.invoices.listLineItems(invoice.id, { limit: 100 }).autoPagingToArray({ limit: 1_000 }),
  );
  return { ...invoice, lines: { ...invoice.lines, data, has_more: false } };
}
