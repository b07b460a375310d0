import { heldAccounts, type LinkedCustomer, linkCustomer } from "../db/customers.ts";
import { countInvoices } from "../db/invoices.ts";
import { applySnapshot } from "../operations/apply-snapshot.ts";
import { asking } from "../operations/asking.ts";
import type { Context } from "./context.ts";

export interface Backfilled {
  customer: string;
  /** `behind`: there is more than one call may fetch, ask again. `taken`: the customer has another account. */
  outcome: "whole" | "behind" | "taken";
  /** Invoices and credit notes that are here now. */
  invoices: number;
}

/**
 * Takes one account at the provider over as a customer of ours, with its history, oldest first. Called again it
 * goes on where it was, and changes nothing once all is there. The provider notes our id on the account, so that
 * the host's first hello finds it and opens no second one.
 */
export async function backfillCustomer(context: Context, linked: LinkedCustomer): Promise<Backfilled> {
  const { db, provider } = context;
  const { id, providerCustomerId } = linked;
  if (!(await isFree(context, linked))) return { customer: id, outcome: "taken", invoices: 0 };
  const key = `chets:adopt-customer:${providerCustomerId}:${id}`;
  await asking(() => provider.adoptCustomer(providerCustomerId, id, key));
  await linkCustomer(db, { ...linked, name: linked.name || id }, context.wallClock());
  await asking(() => applySnapshot(context, id));
  const [held] = await heldAccounts(db, [id], []);
  const outcome = held?.behind === false ? "whole" : "behind";
  return { customer: id, outcome, invoices: await countInvoices(db, id) };
}

/** Neither the customer nor the account belongs to another. */
async function isFree({ db }: Context, { id, providerCustomerId }: LinkedCustomer): Promise<boolean> {
  const held = await heldAccounts(db, [id], [providerCustomerId]);
  return held.every((one) =>
    one.customerId === id
      ? one.providerCustomerId === null || one.providerCustomerId === providerCustomerId
      : one.providerCustomerId !== providerCustomerId,
  );
}
