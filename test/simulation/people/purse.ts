import type { Person } from "./person.ts";

/** What the provider has taken from a customer so far: payments that succeeded, and their sum. */
export function payments({ world, customerId }: Person): { count: number; sum: number } {
  const [row] = world.rows<{ count: number; sum: number }>(
    `SELECT count(*) AS count, coalesce(sum(p.value ->> 'amount'), 0) AS sum
     FROM sandbox_invoices i JOIN sandbox_customers c ON c.id = i.provider_customer_id, json_each(i.body, '$.payments') p
     WHERE c.customer_id = ? AND p.value ->> 'status' IN ('succeeded', 'refunded')`,
    customerId,
  );
  return row ?? { count: 0, sum: 0 };
}
