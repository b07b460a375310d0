import type { UpcomingCharge, UpcomingChargeNote } from "../../../../shared/api/types/index.ts";

export type Money = (money: UpcomingCharge["total"]) => string;

/** How the events of a calendar of charges are called in one language. */
export interface ChargeWords {
  calendar(seller: string): string;
  summary(seller: string, charge: UpcomingCharge, amount: string): string;
  kind: Record<UpcomingCharge["kind"], string>;
  taxed(total: string, tax: string): string;
  note(note: UpcomingChargeNote, money: Money): string;
}
