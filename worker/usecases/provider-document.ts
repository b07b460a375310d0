import { notFound } from "../../shared/api/problem.ts";
import type { ProviderDocument } from "../../shared/api/types/index.ts";
import { customerAccount } from "../db/customers.ts";
import { asking } from "../operations/asking.ts";
import { ProviderRefused } from "../providers/provider.ts";
import type { Context } from "./context.ts";

/**
 * The document that the provider made of an invoice before this product was in use: its own number, and where
 * its PDF is just now. Throws `not_found`, `provider_unavailable`.
 */
export async function providerDocument(
  context: Context,
  customerId: string,
  { id, number }: { id: string; number: string | null },
): Promise<ProviderDocument> {
  const account = await customerAccount(context.db, customerId);
  if (!account?.providerCustomerId) throw notFound("document");
  const { providerCustomerId } = account;
  const { url } = await asking(() => found(context, providerCustomerId, id));
  return { issuedBy: "provider", number, url };
}

async function found({ provider }: Context, providerCustomerId: string, id: string) {
  try {
    return await provider.providerDocument(providerCustomerId, id);
  } catch (error) {
    if (error instanceof ProviderRefused) throw notFound("document");
    throw error;
  }
}
