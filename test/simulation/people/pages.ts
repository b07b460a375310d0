import type { ChangeResult, RequiredAction } from "../../../shared/api/types/index.ts";
import type { TestCard } from "../../../worker/providers/sandbox/test-cards.ts";
import { settleChange } from "../../../worker/usecases/settle-change.ts";
import type { Person } from "./person.ts";

/** A card that works, most of the time. */
export function someCard({ chance, world }: Person): TestCard {
  const { cards } = world.provider;
  const [good] = cards;
  return good && chance.chance(0.75) ? good : chance.pick(cards);
}

/** Enters a card where the product sent the customer, and answers the bank if it asks. */
export async function enterCard(person: Person, action: RequiredAction, card: TestCard): Promise<void> {
  const next = await person.world.provider.enterCard(action, card);
  if (next) await answerBank(person, next);
}

/** Says yes or no to the bank, or leaves its page open. */
export async function answerBank(person: Person, action: RequiredAction): Promise<void> {
  const { chance, world } = person;
  if (chance.chance(0.15)) return;
  await world.provider.confirm(action, chance.chance(0.8));
}

/** Does what a change or payment waits for, and comes back to see what became of it. */
export async function goOn(person: Person, result: ChangeResult): Promise<void> {
  const { status, requiresAction: action } = result;
  if (status !== "requires_action" || !action) return;
  const wanted = await person.world.provider.wants(action);
  if (wanted === null || person.chance.chance(0.1)) return;
  if (wanted === "card") await enterCard(person, action, someCard(person));
  else await answerBank(person, action);
  if (person.chance.chance(0.7)) await lookAgain(person, result.id);
}

export async function lookAgain(person: Person, operationId: string): Promise<void> {
  await person.write(
    (context) => settleChange(context, person.customerId, operationId),
    ["payment_declined", "not_found"],
  );
}
