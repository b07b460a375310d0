import { describe, expect, it } from "vitest";
import type { UpcomingChargeNote } from "../../../../shared/api/types/index.ts";
import { chargeWords } from "../../../../worker/db/wire/charge-words/language.ts";
import { LANGUAGES } from "../../../../worker/demo/languages.ts";

const eur = (amount: number) => ({ amount, currency: "EUR" });
const offer = (name: string) => ({ plan: { id: name, name }, interval: "month", quantity: 1 }) as const;
const NOTES = [
  { kind: "discount", code: "BIENVENUE", amount: eur(490) },
  { kind: "discount_ended", code: "BIENVENUE" },
  { kind: "scheduled_change", from: offer("Pro"), to: offer("Essentiel") },
  { kind: "credit_applied", amount: eur(1180), left: eur(20) },
] as UpcomingChargeNote[];

function said(locale: string): string[] {
  const { words, money } = chargeWords(locale);
  const { retry, trial_end, scheduled_change, renewal } = words.kind;
  return [
    words.calendar("ChetsPMS"),
    words.taxed(money(eur(5880)), money(eur(980))),
    ...[retry, trial_end, scheduled_change, renewal],
    ...NOTES.map((note) => words.note(note, money)),
  ];
}

describe.each(Object.keys(LANGUAGES))("%s", (language) => {
  it("has words of its own, with what they are about", () => {
    const sentences = said(language);
    if (language !== "fr")
      for (const one of sentences) if (!one.includes("→")) expect(said("fr")).not.toContain(one);
    const all = sentences.join("\n");
    for (const fact of ["ChetsPMS", "BIENVENUE", "Pro", "Essentiel", "58", "80", "4", "90", "11"]) {
      expect(all).toContain(fact);
    }
    expect(all).not.toContain("undefined");
  });

  it("is the same in every region", () => {
    expect(chargeWords(`${language}-XX`).words).toBe(chargeWords(language).words);
  });
});

it("what is not spoken is French, its money too", () => {
  expect(said("sv")).toEqual(said("fr"));
});
