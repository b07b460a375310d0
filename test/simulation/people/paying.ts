import { ProviderRefused } from "../../../worker/providers/provider.ts";
import { payInvoice } from "../../../worker/usecases/pay-invoice.ts";
import { BrokenInvariant } from "../broken-invariant.ts";
import { newCard } from "./details.ts";
import { goOn, lookAgain } from "./pages.ts";
import type { Person } from "./person.ts";
import { payments } from "./purse.ts";

/** Pays what is open, if anything is, most often after entering a card that works. */
export async function payOpen(person: Person): Promise<void> {
  const open = person.world.rows<{ id: string }>(
    "SELECT id FROM invoices WHERE customer_id = ? AND status = 'open' ORDER BY created_at, id",
    person.customerId,
  );
  if (open.length === 0) return;
  if (person.chance.chance(0.6)) await newCard(person);
  const { id } = person.chance.pick(open);
  const before = payments(person);
  const answer = await person.write(
    (context) => payInvoice(context, person.request, id),
    ["payment_declined", "operation_in_progress", "not_found"],
  );
  if (payments(person).count > before.count + 1) {
    throw new BrokenInvariant("an invoice is paid once", { id });
  }
  if (answer.kind === "done") await goOn(person, answer.value);
}

/** Comes back to what waits on them. */
export async function lookAtWaiting(person: Person): Promise<void> {
  const waiting = person.world.rows<{ id: string }>(
    "SELECT id FROM operations WHERE customer_id = ? AND state IN ('requires_action', 'processing') ORDER BY created_at",
    person.customerId,
  );
  for (const { id } of waiting) await lookAgain(person, id);
}

/** The operator gives a payment back at the provider's desk, which refuses what changes have credited already. */
export async function askForRefund({ world, chance, customerId }: Person): Promise<void> {
  const paid = world.provider.refundable(customerId).slice(0, 3);
  if (paid.length === 0) return;
  try {
    await world.provider.refund(customerId, chance.pick(paid));
  } catch (error) {
    if (!(error instanceof ProviderRefused) || error.code !== "invoice_not_open") throw error;
  }
}
