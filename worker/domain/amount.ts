import { DomainError } from "./errors.ts";
import type { Terms } from "./subscription.ts";

/** An integer that a double holds exactly, in the minor unit. Throws `amount_out_of_range`. */
export function checkAmount(amount: number): number {
  if (!Number.isSafeInteger(amount)) {
    throw new DomainError("amount_out_of_range", `${amount} is not a whole amount below 2^53`);
  }
  return amount === 0 ? 0 : amount;
}

/**
 * a × b ÷ divisor, rounded half away from zero: 2.5 → 3, −2.5 → −3. Exact whatever the size of the
 * product. Throws `amount_out_of_range` for an operand or a result that is no safe integer.
 */
export function multiplyDivide(a: number, b: number, divisor: number): number {
  if (checkAmount(divisor) <= 0)
    throw new DomainError("amount_out_of_range", `divisor ${divisor} is not positive`);
  const product = checkAmount(a) * checkAmount(b);
  if (Math.abs(product) <= Number.MAX_SAFE_INTEGER / 2) {
    const rest = Math.abs(product) % divisor;
    const whole = (Math.abs(product) - rest) / divisor;
    const rounded = rest >= divisor - rest ? whole + 1 : whole;
    return checkAmount(product < 0 ? -rounded : rounded);
  }
  return multiplyDivideBig(BigInt(a) * BigInt(b), BigInt(divisor));
}

function multiplyDivideBig(product: bigint, divisor: bigint): number {
  const size = product < 0n ? -product : product;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return checkAmount(Number(product < 0n ? -rounded : rounded));
}

let known: ReadonlySet<string> | null = null;

/** Throws `unknown_currency` for anything but an upper-case code of ISO 4217. */
export function checkCurrency(currency: string): string {
  known ??= new Set(Intl.supportedValuesOf("currency"));
  if (!known.has(currency))
    throw new DomainError("unknown_currency", `${currency} is no currency of ISO 4217`);
  return currency;
}

/** What a whole period costs before VAT: unit amount × quantity. Throws for what can't be sold. */
export function fullAmount(terms: Terms): number {
  checkCurrency(terms.currency);
  if (!Number.isSafeInteger(terms.quantity) || terms.quantity < 1) {
    throw new DomainError("quantity_out_of_range", `${terms.quantity} is not a quantity`);
  }
  if (checkAmount(terms.unitAmount) < 0) {
    throw new DomainError("amount_out_of_range", `${terms.unitAmount} is not a price`);
  }
  return checkAmount(terms.unitAmount * terms.quantity);
}
