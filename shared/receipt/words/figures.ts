import { NBSP } from "./spaces.ts";

/** Basis points → « 20 % », « 5,5 % », « 2,1 % ». */
export function percent(basisPoints: number): string {
  const fraction = String(basisPoints % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${Math.trunc(basisPoints / 100)}${fraction && `,${fraction}`}${NBSP}%`;
}

/** A quantity as it is printed, the minus sign U+2212. */
export function quantity(value: number): string {
  return String(value).replace("-", "\u2212");
}

/** `123456782` → « 123 456 782 ». Another form is left as it came. */
export function siren(value: string): string {
  return /^\d{9}$/.test(value) ? value.replace(/(\d{3})(?=\d)/g, `$1${NBSP}`) : value;
}

/** `FR11123456782` → « FR11 123456782 », as the French tax office prints it. Others are left as they came. */
export function vatId(value: string): string {
  return /^FR..\d{9}$/.test(value) ? `${value.slice(0, 4)}${NBSP}${value.slice(4)}` : value;
}
