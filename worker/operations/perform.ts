import { eq } from "drizzle-orm";
import type { BillingDetails, RequiredAction } from "../../shared/api/types/index.ts";
import { type Operation, waitingOperations } from "../db/operations.ts";
import { customers } from "../db/schema.ts";
import type { CancellationRequest, ChangeOutcome, LockedChange } from "../providers/provider.ts";
import type { Context } from "./context.ts";

/** What each kind of operation carries. */
export interface OperationArguments {
  open_account: { details: BillingDetails; locale: string };
  details: { details: BillingDetails };
  change: LockedChange;
  drop_change: Record<string, never>;
  cancel: CancellationRequest;
  resume: Record<string, never>;
  pay: { invoiceId: string; returnUrl: string };
  setup: { returnUrl: string };
}

export type Outcome = ChangeOutcome | { kind: "setup"; action: RequiredAction };

/**
 * Calls the provider for an operation. The keys are `operationId:attempt:step`, so that the same attempt
 * called twice does its thing once. Throws `ProviderUnavailable` while the result is unknown.
 */
export async function perform(context: Context, operation: Operation): Promise<Outcome> {
  const { provider } = context;
  const key = (step: string) => `${operation.id}:${operation.attempt}:${step}`;
  if (operation.kind === "open_account") return openAccount(context, operation, key("open"));

  const customer = await providerCustomer(context, operation.customerId);
  switch (operation.kind) {
    case "details":
      await provider.updateBillingDetails(
        customer,
        argumentsOf(operation, "details").details,
        key("details"),
      );
      return { kind: "succeeded" };
    case "change":
      await abandonWaiting(context, operation, customer);
      return provider.change(customer, argumentsOf(operation, "change"), key("change"));
    case "drop_change":
      await provider.dropScheduledChange(customer, key("drop"));
      return { kind: "succeeded" };
    case "cancel":
      await abandonWaiting(context, operation, customer);
      await provider.cancel(customer, argumentsOf(operation, "cancel"), key("cancel"));
      return { kind: "succeeded" };
    case "resume":
      await provider.resume(customer, key("resume"));
      return { kind: "succeeded" };
    case "pay":
      return pay(context, operation, customer, key("pay"));
    case "setup":
      return {
        kind: "setup",
        action: await provider.setupPaymentMethod(
          customer,
          argumentsOf(operation, "setup").returnUrl,
          key("setup"),
        ),
      };
  }
}

export function argumentsOf<K extends keyof OperationArguments>(
  operation: Operation,
  _kind: K,
): OperationArguments[K] {
  return operation.arguments as OperationArguments[K];
}

function pay({ provider }: Context, operation: Operation, customer: string, key: string): Promise<Outcome> {
  const { invoiceId, returnUrl } = argumentsOf(operation, "pay");
  return provider.payInvoice(customer, invoiceId, key, returnUrl);
}

async function openAccount(context: Context, operation: Operation, key: string): Promise<Outcome> {
  const { details, locale } = argumentsOf(operation, "open_account");
  const { customerId } = operation;
  const { providerCustomerId } = await context.provider.createCustomer({ customerId, locale, details }, key);
  await context.db.update(customers).set({ providerCustomerId }).where(eq(customers.id, customerId));
  return { kind: "succeeded" };
}

async function providerCustomer({ db }: Context, customerId: string): Promise<string> {
  const rows = await db
    .select({ id: customers.providerCustomerId })
    .from(customers)
    .where(eq(customers.id, customerId));
  const id = rows[0]?.id;
  if (!id) throw new Error(`customer ${customerId} has no account at the provider`);
  return id;
}

/** A change or cancellation first gives up what waits on the customer; its invoice is voided. */
async function abandonWaiting(
  { db, provider }: Context,
  operation: Operation,
  customer: string,
): Promise<void> {
  for (const waiting of await waitingOperations(db, operation.customerId)) {
    if (waiting.state !== "requires_action" || waiting.reference === null) continue;
    const key = `${operation.id}:${operation.attempt}:abandon:${waiting.id}`;
    await provider.abandon(customer, waiting.reference, key);
  }
}
