import { ProblemError } from "../../shared/api/problem.ts";
import type {
  BillingDetails,
  BillingDetailsPatch,
  RegisteredCustomer,
} from "../../shared/api/types/index.ts";
import { customerAccount, customerExists, upsertCustomer } from "../db/customers.ts";
import { detailsOf, wireBillingDetails } from "../db/wire/billing-details.ts";
import { claim } from "../operations/claim.ts";
import { run } from "../operations/run.ts";
import type { Context, Request } from "./context.ts";

export interface CustomerInput {
  name: string;
  email: string;
  locale: string;
  billingDetails?: BillingDetailsPatch | undefined;
  usage?: Record<string, number> | undefined;
}

/**
 * Takes over what the host knows of a customer, and opens their account at the provider the first time.
 * Said again with the same words it changes nothing.
 */
export async function registerCustomer(
  context: Context,
  request: Request,
  input: CustomerInput,
): Promise<{ created: boolean; customer: RegisteredCustomer }> {
  const { db } = context;
  const { customerId } = request;
  const { billingDetails, usage, ...facts } = input;
  const [known] = await db.batch([
    customerExists(db, customerId),
    upsertCustomer(db, customerId, { ...facts, ...(usage && { usage }) }, context.wallClock()),
  ]);
  await keepAccount(context, request, input);
  const stored = await customerAccount(db, customerId);
  if (!stored) throw new Error(`customer ${customerId} was not stored`);
  const { id, name, email, locale, usage: used } = stored.customer;
  const details = wireBillingDetails(stored.customer, stored.account);
  return {
    created: known.length === 0,
    customer: { id, name, email, locale, usage: used, billingDetails: details },
  };
}

async function keepAccount(context: Context, request: Request, input: CustomerInput): Promise<void> {
  const stored = await customerAccount(context.db, request.customerId);
  if (!stored?.account) {
    const details = { ...detailsOf(input), ...input.billingDetails };
    return openAccount(context, request, details, input.locale);
  }
  const patch = input.billingDetails ?? {};
  const details = { ...stored.account.details, ...patch };
  if (JSON.stringify(details) === JSON.stringify(stored.account.details)) return;
  await run(context, await claim(context, { ...request, kind: "details", arguments: { patch } }));
}

/** Two hosts' servers may say hello at once: the one that comes second leaves the account to the first. */
async function openAccount(
  context: Context,
  request: Request,
  details: BillingDetails,
  locale: string,
): Promise<void> {
  try {
    await run(
      context,
      await claim(context, { ...request, kind: "open_account", arguments: { details, locale } }),
    );
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== "operation_in_progress") throw error;
  }
}
