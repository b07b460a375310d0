import type { PaymentMethod } from "../../../shared/api/types/index.ts";

/** How the bank behind a test card answers. */
export type BankAnswer = "succeeds" | "wants_confirmation" | { declineCode: string };

export interface Card {
  number: string;
  brand: string;
  last4: string;
  expMonth: number;
  expYear: number;
  /** Of a bank account: the reference of the mandate by which it is debited. */
  mandate?: string;
  /** The days before a debit on which it is announced, as the mandate says. */
  noticeDays?: number;
  /** When it was given. */
  since?: number;
}

export interface TestCard {
  number: string;
  brand: "visa" | "mastercard" | "sepa_debit";
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
  // A number of the sandbox's own: Stripe has none that is refused at renewals alone.
  card("4000000000001208", "visa", "Visa, acceptée puis refusée au renouvellement", "succeeds", {
    declineCode: "card_declined",
  }),
  card("4000000000000259", "visa", "Visa, payée puis contestée 3 jours après", "succeeds"),
  card("FR1420041010050500013M02606", "sepa_debit", "Prélèvement SEPA, accepté après 5 jours", "succeeds"),
  card("FR8420041010050500013M02607", "sepa_debit", "Prélèvement SEPA, refusé après 5 jours", "succeeds"),
  card(
    "FR5720041010050500013M02608",
    "sepa_debit",
    "Prélèvement SEPA, payé puis rejeté 40 jours après",
    "succeeds",
  ),
];

/** What the bank says to a direct debit, and after how many days (https://docs.stripe.com/payments/sepa-debit). */
const DEBIT_ANSWERS: Record<string, { days: number; declineCode: string | null }> = {
  FR1420041010050500013M02606: { days: 5, declineCode: null },
  FR8420041010050500013M02607: { days: 5, declineCode: "debit_not_authorized" },
  FR5720041010050500013M02608: { days: 5, declineCode: null },
};

/**
 * What becomes of a payment days after it was made. A debit can be returned for eight weeks without a reason
 * (EPC016-06, 4.3.4); Stripe's own number of that end disputes it at once.
 */
const REVERSALS: Record<string, { kind: "dispute" | "return"; days: number }> = {
  "4000000000000259": { kind: "dispute", days: 3 },
  FR5720041010050500013M02608: { kind: "return", days: 40 },
};

/** Whether a payment by this method is taken back later; the method as it is shown, since another may be on file by now. */
export function reversalOf(
  method: PaymentMethod | null,
): { kind: "dispute" | "return"; days: number } | null {
  const isDebit = method?.kind === "sepa_debit";
  const card = TEST_CARDS.find(
    ({ number, brand }) =>
      method !== null && number.endsWith(method.last4) && (brand === "sepa_debit") === isDebit,
  );
  return (card && REVERSALS[card.number]) ?? null;
}

/** The answer of a bank that takes days, `null` for a method that answers at once. */
export function debitAnswer(number: string): { days: number; declineCode: string | null } | null {
  return DEBIT_ANSWERS[number] ?? null;
}

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
