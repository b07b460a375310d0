import type { ChangeResult, Preview } from "../../../shared/api/types/index.ts";
import { MINUTE } from "../../../shared/time.ts";
import { DEMO_COUPONS } from "../../../worker/providers/sandbox/demo-coupons.ts";
import { cancelSubscription } from "../../../worker/usecases/cancel-subscription.ts";
import { BrokenInvariant } from "../broken-invariant.ts";
import { keep } from "./details.ts";
import { goOn } from "./pages.ts";
import type { Answer, Person } from "./person.ts";
import { payments } from "./purse.ts";

const PRICES = [
  "essentiel_month",
  "essentiel_year",
  "pro_month",
  "pro_year",
  "entreprise_month",
  "entreprise_year",
] as const;

/** A plan and a number of seats that one might want. */
function somePreview(person: Person): Promise<Preview | null> {
  const { chance, customerId } = person;
  const own = customerId === "agence-boreale" && chance.chance(0.3);
  return person.preview(
    own ? "pro_month_boreale" : chance.pick(PRICES),
    chance.chance(0.4) ? chance.int(1, 12) : undefined,
    chance.chance(0.15) ? chance.pick(DEMO_COUPONS).code : undefined,
  );
}

export async function change(person: Person): Promise<void> {
  const preview = await somePreview(person);
  if (preview) await confirmOnce(person, preview);
}

/** Another plan, paid for by another card or account, which may be refused at once or days later. */
export async function changeByOtherMeans(person: Person): Promise<void> {
  const { chance, world } = person;
  const debits = world.provider.cards.filter(({ brand }) => brand === "sepa_debit");
  await keep(person, chance.pick(chance.chance(0.5) ? debits : world.provider.cards));
  await change(person);
}

/** The same plan with another number of seats. */
export async function seats(person: Person): Promise<void> {
  const [current] = person.world.rows<{ price_id: string }>(
    "SELECT price_id FROM subscriptions WHERE customer_id = ? AND status NOT IN ('canceled', 'incomplete_expired')",
    person.customerId,
  );
  if (!current) return change(person);
  const preview = await person.preview(current.price_id, person.chance.int(1, 12));
  if (preview) await confirmOnce(person, preview);
}

/** Confirms after a while; the preview may have expired or been overtaken by then. */
export async function lateConfirmation(person: Person): Promise<void> {
  const preview = await somePreview(person);
  await person.world.passTo(person.world.now + person.chance.int(1, 40) * MINUTE);
  if (preview) await settleDown(person, await person.confirm(preview));
}

/** The same button twice or thrice. */
export async function doubleClick(person: Person): Promise<void> {
  const preview = await somePreview(person);
  if (!preview) return;
  const before = payments(person);
  const clicks = Array.from({ length: person.chance.int(2, 3) }, () => person.confirm(preview));
  const answers = await Promise.all(clicks);
  atMostOnce(person, before, [preview]);
  for (const answer of answers) await settleDown(person, answer);
}

/** Two tabs that want different things at once. */
export async function twoTabs(person: Person): Promise<void> {
  const [left, right] = [await somePreview(person), await somePreview(person)];
  const before = payments(person);
  const tabs = [left, right].filter((preview) => preview !== null).map((preview) => person.confirm(preview));
  if (person.chance.chance(0.4)) {
    const leaving = person.write(
      (context) => cancelSubscription(context, person.request, {}),
      ["no_subscription", "operation_in_progress"],
    );
    await Promise.all([...tabs, leaving]);
  } else {
    const answers = await Promise.all(tabs);
    for (const answer of answers) await settleDown(person, answer);
  }
  atMostOnce(person, before, [left, right]);
}

async function confirmOnce(person: Person, preview: Preview): Promise<void> {
  const before = payments(person);
  const answer = await person.confirm(preview);
  const paid = payments(person).sum - before.sum;
  if (answer.kind === "problem" && answer.code !== "provider_unavailable" && paid !== 0) {
    throw new BrokenInvariant("who is refused is not charged", { code: answer.code, paid });
  }
  const done = answer.kind === "done" && answer.value.status === "succeeded";
  if (done && paid !== preview.dueNow.amount) {
    throw new BrokenInvariant("what is charged is what the preview said, to the cent", {
      previewed: preview.dueNow.amount,
      paid,
    });
  }
  await settleDown(person, answer);
}

/** Of what was asked for at once at most one thing is charged, and at a previewed price. */
function atMostOnce(
  person: Person,
  before: ReturnType<typeof payments>,
  previews: readonly (Preview | null)[],
): void {
  const after = payments(person);
  const [count, sum] = [after.count - before.count, after.sum - before.sum];
  const priced = sum === 0 || previews.some((preview) => preview?.dueNow.amount === sum);
  if (count > 1 || !priced) {
    throw new BrokenInvariant("of what two clicks or two tabs ask at once, at most one is charged", {
      count,
      sum,
    });
  }
}

async function settleDown(person: Person, answer: Answer<ChangeResult>): Promise<void> {
  if (answer.kind === "done") await goOn(person, answer.value);
}
