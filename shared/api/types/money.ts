/** An amount in the currency's minor unit (JPY has 0 digits, EUR 2, KWD 3). Never a float. */
export interface Money {
  amount: number;
  /** ISO 4217, upper case. */
  currency: string;
}
