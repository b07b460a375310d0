import Stripe from "stripe";
import { CATALOGUE } from "../../../shared/snapshot.ts";
import type { ProviderEvent } from "../provider.ts";
import { idOf } from "./map/id-of.ts";
import { instant } from "./map/instant.ts";

export interface WebhookOptions {
  webhookSecrets: readonly string[];
  live: boolean;
}

/** What came in, as it came in: the signature is of these very bytes. */
export interface Delivery {
  body: string;
  signature: string | null;
  /** The wall's clock, which decides whether a signature is too old. */
  now: number;
}

export type ReadOutcome =
  | { kind: "event"; event: ProviderEvent }
  /** Ours by its signature, and nothing to be done about it. */
  | { kind: "ignored"; why: "other_mode" | "other_account" | "unknown_type" | "no_customer" }
  | { kind: "forged" }
  | { kind: "malformed" };

/** Asks Stripe whose payment a dispute or a refund is about. */
export type FindDisputed = (
  intentId: string,
) => Promise<{ customer: string; invoiceId: string | null } | null>;

/** Families of events that say that a customer, or the catalogue, is to be looked at again. */
const CUSTOMER_FAMILIES =
  /^(customer\.(updated|deleted|subscription\.|tax_id\.|discount\.)|invoice\.|charge\.|credit_note\.|payment_method\.|setup_intent\.|subscription_schedule\.|payment_intent\.)/;
const CATALOGUE_FAMILIES = /^(product|price)\./;

/** What names a payment and nobody. */
const ASKED_FOR = new Set(["dispute", "refund"]);

/** Seconds that a signature is good for (Stripe's own default). */
const TOLERANCE = 300;

/**
 * Checks the signature on the raw body with each secret, and reads whom the event is about. Nothing else of
 * the payload is used: what is true is fetched afresh, so order, repeats and gaps do not matter. A dispute or a
 * refund names nobody: whose it is has to be asked.
 */
export async function readEvent(
  options: WebhookOptions,
  delivery: Delivery,
  whose: FindDisputed = async () => null,
): Promise<ReadOutcome> {
  if (!(await isSigned(options, delivery))) return { kind: "forged" };
  const event = parse(delivery.body);
  if (!event) return { kind: "malformed" };
  if (event.livemode !== options.live) return { kind: "ignored", why: "other_mode" };
  if (event.account) return { kind: "ignored", why: "other_account" };
  const named = event.data?.object;
  const intent = ASKED_FOR.has(named?.object ?? "") ? idOf(named?.payment_intent) : null;
  const disputed = intent === null ? null : await whose(intent);
  const about = CATALOGUE_FAMILIES.test(event.type) ? CATALOGUE : (disputed?.customer ?? customerOf(event));
  if (about === null) {
    return { kind: "ignored", why: CUSTOMER_FAMILIES.test(event.type) ? "no_customer" : "unknown_type" };
  }
  return {
    kind: "event",
    event: {
      id: event.id,
      type: event.type,
      providerCustomerId: about,
      invoiceIds: disputed?.invoiceId ? [disputed.invoiceId] : invoicesOf(event),
      createdAt: instant(event.created),
    },
  };
}

async function isSigned(
  { webhookSecrets }: WebhookOptions,
  { body, signature, now }: Delivery,
): Promise<boolean> {
  if (!signature) return false;
  const crypto = Stripe.createSubtleCryptoProvider();
  for (const secret of webhookSecrets) {
    try {
      const { signature: check } = Stripe.webhooks;
      if (await check?.verifyHeaderAsync(body, signature, secret, TOLERANCE, crypto, now)) return true;
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
    }
  }
  return false;
}

interface Named {
  object?: string;
  id?: string;
  customer?: string | { id: string } | null;
  invoice?: string | { id: string } | null;
  payment_intent?: string | { id: string } | null;
}

type Read = Pick<Stripe.Event, "id" | "type" | "created" | "livemode"> & {
  account?: string | null;
  data?: { object?: Named };
};

function parse(body: string): Read | null {
  try {
    const event = JSON.parse(body) as Partial<Read> | null;
    const known = typeof event?.id === "string" && typeof event.type === "string";
    return known && typeof event.created === "number" ? (event as Read) : null;
  } catch {
    return null;
  }
}

function customerOf(event: Read): string | null {
  const object = event.data?.object;
  if (!object || !CUSTOMER_FAMILIES.test(event.type)) return null;
  return object.object === "customer" ? (object.id ?? null) : idOf(object.customer);
}

function invoicesOf(event: Read): string[] {
  const object = event.data?.object;
  const id = object?.object === "invoice" ? object.id : idOf(object?.invoice);
  return id ? [id] : [];
}
