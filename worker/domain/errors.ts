export type DomainErrorCode =
  | "instant_invalid"
  | "period_reversed"
  | "off_calendar"
  | "outside_period"
  | "subscription_ended"
  | "days_out_of_range"
  | "months_out_of_range"
  | "quantity_out_of_range"
  | "amount_out_of_range"
  | "rate_out_of_range"
  | "unknown_currency"
  | "currency_mismatch"
  | "unknown_seller_country"
  | "clock_backwards";

/** What was asked makes no sense to the rules of billing; nothing was computed. */
export class DomainError extends Error {
  override name = "DomainError";
  readonly code: DomainErrorCode;

  constructor(code: DomainErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
