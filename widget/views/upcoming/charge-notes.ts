import type { UpcomingCharge, UpcomingChargeNote, UpcomingOffer } from "../../../shared/api/types/index.ts";
import type { Format } from "../../../shared/i18n/format.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { upcoming } from "../../i18n/fr/upcoming.ts";
import { rateOf } from "../../parts/tax-rate.ts";

type Say = Translate<typeof upcoming>;

/** Why a charge comes and what makes it another than the one before it, a sentence each. */
export function notesOf({ kind, notes }: UpcomingCharge, say: Say, format: Format): string[] {
  const why = kind === "retry" || kind === "trial_end" ? [say(kind)] : [];
  return [...why, ...notes.map((note) => sentenceOf(note, say, format))];
}

/** `49,00 € HT et 9,80 € de TVA (20 %)`; nothing where only the provider knows it. */
export function taxOf({ subtotal, tax }: UpcomingCharge, say: Say, format: Format): string {
  if (!subtotal || !tax) return "";
  const rate = rateOf(subtotal, tax);
  const sums = { net: format.money(subtotal), tax: format.money(tax) };
  return rate === null ? say("taxed", sums) : say("taxedAt", { ...sums, rate: format.number(rate) });
}

function sentenceOf(note: UpcomingChargeNote, say: Say, format: Format): string {
  switch (note.kind) {
    case "discount":
      return say("discount", { code: note.code, amount: format.money(note.amount) });
    case "discount_ended":
      return say("discount_ended", { code: note.code });
    case "scheduled_change":
      return say("scheduled_change", {
        from: offerOf(note.from, say, format),
        to: offerOf(note.to, say, format),
      });
    case "credit_applied":
      return say("credit_applied", { amount: format.money(note.amount), left: format.money(note.left) });
  }
}

function offerOf({ plan, interval, quantity }: UpcomingOffer, say: Say, format: Format): string {
  const named = say(interval, { plan: plan.name });
  return quantity > 1 ? `${format.number(quantity)} × ${named}` : named;
}
