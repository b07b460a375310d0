import { heldAccounts } from "../db/customers.ts";
import { asking } from "../operations/asking.ts";
import type { ProviderCustomer } from "../providers/provider.ts";
import type { Context } from "./context.ts";

/**
 * `whole`: all of their history is here. `behind`: it was begun. `new`: nothing is here yet. `unknown`: nothing says
 * whose account it is. `taken`: the customer that it names has another account.
 */
export type BackfillState = "whole" | "behind" | "new" | "unknown" | "taken";

export interface ListedCustomer extends Omit<ProviderCustomer, "customerId" | "notes"> {
  /** Our id, `null` while it is unknown. */
  customer: string | null;
  state: BackfillState;
}

export interface Matching {
  /** The name of the note that holds the host's own id, beside our own note. */
  idFrom: string | null;
  /** Whether an account that nothing says the owner of is taken under the provider's id. */
  adopt: boolean;
}

/** What the API takes as a customer's id: a line of text, to the letter. */
const ID = /^[^\s\p{Cc}]([^\p{Cc}]{0,198}[^\s\p{Cc}])?$/u;

/** A page of everybody at the provider, each with how much of them is here. */
export async function listProviderCustomers(
  { db, provider }: Pick<Context, "db" | "provider">,
  after: string | null,
  matching: Matching,
): Promise<{ data: ListedCustomer[]; nextCursor: string | null }> {
  const { data, nextCursor } = await asking(() => provider.customers(after));
  const wanted = data.flatMap((one) => idOf(one, matching) ?? []);
  const held = await heldAccounts(
    db,
    wanted,
    data.map((one) => one.providerCustomerId),
  );
  const byId = new Map(held.map((one) => [one.customerId, one]));
  const byAccount = new Map(held.map((one) => [one.providerCustomerId, one]));
  return {
    nextCursor,
    data: data.map((one) => {
      const { notes: _, customerId: __, ...shown } = one;
      const known = byAccount.get(one.providerCustomerId);
      if (known) {
        const state = known.behind === false ? ("whole" as const) : ("behind" as const);
        return { ...shown, customer: known.customerId, state };
      }
      const customer = idOf(one, matching);
      if (customer === null) return { ...shown, customer, state: "unknown" as const };
      const other = byId.get(customer)?.providerCustomerId ?? null;
      return { ...shown, customer, state: other === null ? ("new" as const) : ("taken" as const) };
    }),
  };
}

/** Our own note first, then the host's, then the provider's id. What can't be an id is none. */
function idOf(
  { customerId, notes, providerCustomerId }: ProviderCustomer,
  { idFrom, adopt }: Matching,
): string | null {
  const named = customerId ?? (idFrom === null ? undefined : notes[idFrom]) ?? null;
  const id = named ?? (adopt ? providerCustomerId : null);
  return id !== null && ID.test(id) ? id : null;
}
