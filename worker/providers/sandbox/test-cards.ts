/** How the bank behind a test card answers. */
export type BankAnswer = "succeeds" | "wants_confirmation" | { declineCode: string };

export interface Card {
  number: string;
  brand: string;
  last4: string;
  expMonth: number;
  expYear: number;
}

export interface TestCard {
  number: string;
  brand: "visa" | "mastercard";
  /** What the card page says of it. */
  label: string;
  /** With the customer at the screen. */
  present: BankAnswer;
  /** At a renewal or a retry. */
  absent: BankAnswer;
}

/** Numbers as in Stripe's documentation of test cards (https://docs.stripe.com/testing). */
export const TEST_CARDS: readonly TestCard[] = [
  card("4242424242424242", "visa", "Visa, acceptée", "succeeds"),
  card("5555555555554444", "mastercard", "Mastercard, acceptée", "succeeds"),
  card("4000000000000341", "visa", "Visa, enregistrée puis refusée par la banque", {
    declineCode: "card_declined",
  }),
  card("4000000000009995", "visa", "Visa, provision insuffisante", { declineCode: "insufficient_funds" }),
  card("4000000000000069", "visa", "Visa, expirée", { declineCode: "expired_card" }),
  card("4000002500003155", "visa", "Visa, confirmation 3-D Secure", "wants_confirmation", "succeeds"),
  card("4000002760003184", "visa", "Visa, 3-D Secure à chaque paiement", "wants_confirmation"),
];

function card(
  number: string,
  brand: TestCard["brand"],
  label: string,
  present: BankAnswer,
  absent: BankAnswer = present,
): TestCard {
  return { number, brand, label, present, absent };
}

/** The test card of a number, spaces allowed; `null` for any other number. */
export function findTestCard(number: string): TestCard | null {
  const digits = number.replace(/\s/g, "");
  return TEST_CARDS.find((one) => one.number === digits) ?? null;
}
