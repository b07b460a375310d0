import type { FieldError } from "../../../shared/api/types/index.ts";
import type { billingDetails } from "../../i18n/fr/billing-details.ts";
import { bare, emailsOf, type FieldName, type FormValues, hasAddress } from "./form-values.ts";

export type Complaint = keyof typeof billingDetails & string;
export type Complaints = Partial<Record<FieldName, Complaint>>;

/** Nine digits whose Luhn sum is a multiple of ten (INSEE). */
export function isSiren(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = [...digits].reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A country and 2 to 12 characters; in France a key of two digits, (12 + 3 × SIREN mod 97) mod 97. */
export function isVatId(id: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9+*]{2,12}$/.test(id)) return false;
  const french = /^FR(\d{2})(\d{9})$/.exec(id);
  if (french)
    return isSiren(french[2] ?? "") && Number(french[1]) === (12 + 3 * (Number(french[2]) % 97)) % 97;
  return !id.startsWith("FR") || /^FR[A-HJ-NP-Z0-9]{2}\d{9}$/.test(id);
}

/** The French VAT id of a SIREN: its key is (12 + 3 × SIREN mod 97) mod 97. */
export const vatIdOf = (siren: string): string =>
  `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, "0")}${siren}`;

/** How postal codes are written, where nobody writes them otherwise. */
const POSTAL_CODES: Record<string, RegExp> = {
  FR: /^\d{5}$/,
  DE: /^\d{5}$/,
  ES: /^\d{5}$/,
  IT: /^\d{5}$/,
  BE: /^\d{4}$/,
  CH: /^\d{4}$/,
  AT: /^\d{4}$/,
  LU: /^(L-)?\d{4}$/,
  MC: /^980\d{2}$/,
  NL: /^\d{4} ?[A-Z]{2}$/,
  PT: /^\d{4}-\d{3}$/,
};

/** The most addresses that get a copy. */
const MOST_COPIES = 10;

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** What can be seen before it is sent; the server checks again. */
export function complaintsOf(values: FormValues): Complaints {
  const found: Complaints = {};
  if (!values.name.trim()) found.name = "required";
  if (values.email.trim() && !isEmail(values.email.trim())) found.email = "invalid_email";
  const copies = emailsOf(values.invoiceEmails);
  if (copies.length > MOST_COPIES) found.invoiceEmails = "too_many";
  if (!copies.every(isEmail)) found.invoiceEmails = "invalid_email";
  if (values.siren.trim() && !isSiren(bare(values.siren))) found.siren = "invalid_siren";
  if (values.vatId.trim() && !isVatId(bare(values.vatId))) found.vatId = "invalid_vat_id";
  if (hasAddress(values)) {
    for (const part of ["line1", "postalCode", "city"] as const) {
      if (!values[part].trim()) found[part] = "required";
    }
    const code = values.postalCode.trim().toUpperCase();
    if (code && POSTAL_CODES[values.country]?.test(code) === false) found.postalCode = "invalid_postal_code";
  }
  return found;
}

/** Whether all of a number stands there: then it can be judged before the field is left. */
export function isWhole(name: FieldName, typed: string): boolean {
  const { length } = bare(typed);
  return name === "siren" ? length >= 9 : name === "vatId" && /^fr/i.test(typed.trim()) && length >= 13;
}

const KNOWN: Complaint[] = [
  "required",
  "too_long",
  "invalid_siren",
  "invalid_vat_id",
  "invalid_email",
  "out_of_range",
];

/** What the server refuses, by field: `/address/postalCode` is the field `postalCode`. */
export function complaintsFrom(errors: FieldError[]): Complaints {
  const found: Complaints = {};
  for (const { pointer, code } of errors) {
    const path = pointer.split("/").filter((part) => part && !/^\d+$/.test(part));
    const name = (path[0] === "address" ? (path[1] ?? "line1") : path[0]) as FieldName;
    found[name] ??= KNOWN.find((known) => known === code) ?? "invalid";
  }
  return found;
}
