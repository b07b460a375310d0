import type { BillingDetailsPatch } from "../../../shared/api/types/index.ts";
import { findTestCard } from "../../../worker/providers/sandbox/test-cards.ts";
import { setUpPaymentMethod } from "../../../worker/usecases/set-up-payment-method.ts";
import { updateBillingDetails } from "../../../worker/usecases/update-billing-details.ts";
import { enterCard, someCard } from "./pages.ts";
import type { Person } from "./person.ts";

export async function newCard(person: Person): Promise<void> {
  await keep(person, someCard(person));
}

/** The card on file works no more. */
export async function cardExpires(person: Person): Promise<void> {
  await keep(person, findTestCard(person.chance.pick(["4000000000000069", "4000000000000341"])));
}

/** Enters a card or an account as the one to pay with. */
export async function keep(person: Person, card: ReturnType<typeof findTestCard>): Promise<void> {
  const answer = await person.write(
    (context) => setUpPaymentMethod(context, person.request),
    ["operation_in_progress"],
  );
  if (answer.kind === "done" && card) await enterCard(person, answer.value, card);
}

const ADDRESSES = [
  { country: "FR", vatId: "FR44732829320" },
  { country: "DE", vatId: "DE136695976" },
  { country: "BE", vatId: null },
  { country: "CH", vatId: null },
] as const;

/** To another country, where VAT is another. */
export async function move(person: Person): Promise<void> {
  const { country, vatId } = person.chance.pick(ADDRESSES);
  const address = { line1: "1, place", line2: null, postalCode: "10119", city: "Ailleurs", country };
  await patch(person, { address, vatId });
}

export async function rename(person: Person): Promise<void> {
  await patch(person, { name: `${person.customerId} ${person.chance.int(1, 99)}` });
}

async function patch(person: Person, words: BillingDetailsPatch): Promise<void> {
  await person.write(
    (context) => updateBillingDetails(context, person.request, words),
    ["operation_in_progress"],
  );
}
