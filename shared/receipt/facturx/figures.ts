import { leaf } from "./xml.ts";

/** An amount in the minor unit as XML writes it: 5880 with 2 digits is `58.80`. */
export function decimal(amount: number, digits: number): string {
  const figures = String(Math.abs(amount)).padStart(digits + 1, "0");
  const whole = figures.slice(0, figures.length - digits);
  return `${amount < 0 ? "-" : ""}${whole}${digits > 0 ? `.${figures.slice(-digits)}` : ""}`;
}

/** Basis points → `20.00`. */
export function rate(basisPoints: number): string {
  return decimal(basisPoints, 2);
}

/** A day inside an element, in the format 102 (UN/EDIFACT 2379): `20261103`. */
export function day(date: string, prefix: "udt" | "qdt" = "udt"): string {
  return leaf(`${prefix}:DateTimeString`, date.replaceAll("-", ""), 'format="102"');
}
