import { correctInvoice } from "../../../worker/usecases/correct-invoice.ts";
import type { Person } from "./person.ts";

/** Has the name on an invoice put right, most often on the newest, sometimes on one that was corrected before. */
export async function correct(person: Person): Promise<void> {
  const issued = person.world.rows<{ id: string }>(
    `SELECT subject_id AS id FROM documents WHERE customer_id = ? AND series = 'FA'
      GROUP BY subject_id ORDER BY max(rowid) DESC LIMIT 3`,
    person.customerId,
  );
  if (issued.length === 0) return;
  const { id } = person.chance.pick(issued);
  const name = `${person.customerId} ${person.chance.int(100, 199)}`;
  await person.write(
    (context) => correctInvoice(context, person.request, id, { name }),
    ["operation_in_progress", "not_found", "validation_failed"],
  );
}
