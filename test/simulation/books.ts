import type { ProviderBooks } from "./providers/simulated-provider.ts";
import type { World } from "./world.ts";

/** All that the provider and the product hold of one customer, side by side. */
export interface Books extends ProviderBooks {
  /** The product's copy of the invoices, by id. */
  copies: Map<string, Record<string, unknown>>;
  subscriptions: { id: string; access_until: number; status: string }[];
  documents: DocumentRow[];
  operations: { id: string; kind: string; state: string; attempt: number }[];
  audited: { action: string; detail: string | null }[];
}

export interface DocumentRow {
  document_key: string;
  series: string;
  year: number;
  n: number;
  issue_date: string;
  subject_id: string;
  corrects_key: string | null;
  issued: string | null;
  settled: string | null;
}

export async function openBooks(world: World): Promise<Books[]> {
  return (await world.provider.books()).map((books) => {
    const { customerId } = books;
    return {
      ...books,
      copies: new Map(
        world
          .rows<Record<string, unknown>>("SELECT * FROM invoices WHERE customer_id = ?", customerId)
          .map((row) => [String(row.id), row]),
      ),
      subscriptions: world.rows("SELECT * FROM subscriptions WHERE customer_id = ?", customerId),
      documents: world.rows("SELECT * FROM documents WHERE customer_id = ? ORDER BY rowid", customerId),
      operations: world.rows(
        "SELECT id, kind, state, attempt FROM operations WHERE customer_id = ?",
        customerId,
      ),
      audited: world.rows("SELECT action, detail FROM audit WHERE customer_id = ?", customerId),
    };
  });
}
