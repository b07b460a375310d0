import { checkVAT, countries } from "jsvat";

/** Whether a string is nine digits whose Luhn sum is a multiple of ten (INSEE). */
export function isSiren(value: string): boolean {
  if (!/^\d{9}$/.test(value)) return false;
  const sum = [...value].reduce((total, digit, position) => {
    const doubled = Number(digit) * (position % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Whether a VAT id follows the rule of its country, check digits included; never true for an unknown country. */
export function isVatId(value: string): boolean {
  return /^[A-Z]{2}[A-Z0-9]+$/.test(value) && checkVAT(value, countries).isValid;
}
