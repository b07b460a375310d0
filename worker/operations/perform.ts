import type { BillingDetails, PaymentMethod, RequiredAction } from "../../shared/api/types/index.ts";
import { customerAccount, keepProviderCustomer } from "../db/customers.ts";
import { type Operation, waitingOperations } from "../db/operations.ts";
import { wireBillingDetails } from "../db/wire/billing-details.ts";
import {
  type CancellationRequest,
  type ChangeOutcome,
  type LockedChange,
  ProviderRefused,
} from "../providers/provider.ts";
import type { Context } from "./context.ts";

/** The means of payment by its name, and as it looked. */
export interface PaymentMethodChange {
  methodId: string;
  method: PaymentMethod;
}

/** What each kind of operation carries. */
export interface OperationArguments {
  open_account: { details: BillingDetails; locale: string };
  details: { patch: Partial<BillingDetails> };
  change: LockedChange;
  drop_change: Record<string, never>;
  cancel: CancellationRequest;
  resume: Record<string, never>;
  pay: { invoiceId: string; returnUrl: string };
  setup: { returnUrl: string };
  default_method: PaymentMethodChange;
  remove_method: PaymentMethodChange;
}

export type Outcome = ChangeOutcome | { kind: "setup"; action: RequiredAction };

export interface Performed {
  outcome: Outcome;
  /** Operations that waited on the customer and were given up for this one. */
  abandoned: readonly string[];
}

/**
 * Calls the provider for an operation. The keys are `operationId:attempt:step`, so that the same attempt
 * called twice does its thing once. Throws `ProviderUnavailable` while the result is unknown.
 */
export async function perform(context: Context, operation: Operation): Promise<Performed> {
  if (operation.kind === "open_account") {
    return { outcome: await openAccount(context, operation, keyOf(operation, "open")), abandoned: [] };
  }
  const customer = await providerCustomer(context, operation.customerId);
  const gives = operation.kind === "change" || operation.kind === "cancel";
  const abandoned = gives ? await abandonWaiting(context, operation, customer) : [];
  return { outcome: await call(context, operation, customer), abandoned };
}

async function call(context: Context, operation: Operation, customer: string): Promise<Outcome> {
  const { provider } = context;
  const key = keyOf(operation, operation.kind);
  switch (operation.kind) {
    case "details":
      await provider.updateBillingDetails(customer, await merged(context, operation), key);
      return { kind: "succeeded" };
    case "change":
      return provider.change(customer, argumentsOf(operation, "change"), key);
    case "drop_change":
      await provider.dropScheduledChange(customer, key);
      return { kind: "succeeded" };
    case "cancel":
      await provider.cancel(customer, argumentsOf(operation, "cancel"), key);
      return { kind: "succeeded" };
    case "resume":
      await provider.resume(customer, key);
      return { kind: "succeeded" };
    case "pay": {
      const { invoiceId, returnUrl } = argumentsOf(operation, "pay");
      return provider.payInvoice(customer, invoiceId, key, returnUrl);
    }
    case "setup": {
      const { returnUrl } = argumentsOf(operation, "setup");
      return { kind: "setup", action: await provider.setupPaymentMethod(customer, returnUrl, key) };
    }
    case "default_method":
      await provider.setDefaultPaymentMethod(
        customer,
        argumentsOf(operation, "default_method").methodId,
        key,
      );
      return { kind: "succeeded" };
    case "remove_method":
      await provider.removePaymentMethod(customer, argumentsOf(operation, "remove_method").methodId, key);
      return { kind: "succeeded" };
    default:
      throw new Error(`${operation.kind} is no call to a customer's account`);
  }
}

function keyOf({ id, attempt }: Operation, step: string): string {
  return `${id}:${attempt}:${step}`;
}

/** The patch on what stands now: what another request changed meanwhile is kept. */
async function merged({ db }: Context, operation: Operation): Promise<BillingDetails> {
  const stored = await customerAccount(db, operation.customerId);
  if (!stored) throw new ProviderRefused("unknown_customer", "There is no such customer.");
  const { patch } = argumentsOf(operation, "details");
  return { ...wireBillingDetails(stored.customer, stored.account), ...patch };
}

export function argumentsOf<K extends keyof OperationArguments>(
  operation: Operation,
  _kind: K,
): OperationArguments[K] {
  return operation.arguments as OperationArguments[K];
}

async function openAccount(context: Context, operation: Operation, key: string): Promise<Outcome> {
  const { details, locale } = argumentsOf(operation, "open_account");
  const { customerId } = operation;
  const { providerCustomerId } = await context.provider.createCustomer({ customerId, locale, details }, key);
  await keepProviderCustomer(context.db, customerId, providerCustomerId);
  return { kind: "succeeded" };
}

async function providerCustomer({ db }: Context, customerId: string): Promise<string> {
  const stored = await customerAccount(db, customerId);
  if (stored?.providerCustomerId) return stored.providerCustomerId;
  throw new ProviderRefused("unknown_customer", "The customer has no account at the provider.");
}

/** A change or cancellation first gives up what waits on the customer; its invoice is voided. */
async function abandonWaiting(
  { db, provider }: Context,
  operation: Operation,
  customer: string,
): Promise<string[]> {
  const abandoned: string[] = [];
  for (const waiting of await waitingOperations(db, operation.customerId)) {
    if (waiting.state !== "requires_action" || waiting.reference === null) continue;
    const key = keyOf(operation, `abandon:${waiting.id}`);
    if (await gaveUp(() => provider.abandon(customer, waiting.reference ?? "", key)))
      abandoned.push(waiting.id);
  }
  return abandoned;
}

/**
 * Whether it is given up. What the customer has confirmed in that very instant can't be any more, and comes to its
 * own end; that must not stop somebody from cancelling. What the provider knows no more is given up.
 */
async function gaveUp(abandon: () => Promise<void>): Promise<boolean> {
  try {
    await abandon();
    return true;
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error;
    return error.code === "unknown_reference";
  }
}
