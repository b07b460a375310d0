import type { BillingDetails, BillingDetailsPatch } from "../../../shared/api/types/index.ts";

/** The fields of the form, each as it is typed. */
export interface FormValues {
  name: string;
  email: string;
  invoiceEmails: string;
  siren: string;
  vatId: string;
  orderReference: string;
  line1: string;
  line2: string;
  postalCode: string;
  city: string;
  country: string;
}

export type FieldName = keyof FormValues;

export function toForm({ address, invoiceEmails, ...rest }: BillingDetails): FormValues {
  return {
    name: rest.name,
    email: rest.email ?? "",
    invoiceEmails: (invoiceEmails ?? []).join("\n"),
    siren: rest.siren ?? "",
    vatId: rest.vatId ?? "",
    orderReference: rest.orderReference ?? "",
    line1: address?.line1 ?? "",
    line2: address?.line2 ?? "",
    postalCode: address?.postalCode ?? "",
    city: address?.city ?? "",
    country: address?.country ?? "FR",
  };
}

export const emailsOf = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);

/** Spaces are how people group digits, and no part of a number. */
export const bare = (typed: string): string => typed.replace(/[\s.-]/g, "").toUpperCase();

/** Whether anything of an address was given: then all of it is needed. */
export const hasAddress = ({ line1, line2, postalCode, city }: FormValues): boolean =>
  Boolean(line1.trim() || line2.trim() || postalCode.trim() || city.trim());

function toDetails(values: FormValues): BillingDetails {
  const text = (typed: string) => typed.trim() || null;
  return {
    name: values.name.trim(),
    email: text(values.email),
    invoiceEmails: emailsOf(values.invoiceEmails),
    siren: bare(values.siren) || null,
    vatId: bare(values.vatId) || null,
    orderReference: text(values.orderReference),
    address: hasAddress(values)
      ? {
          line1: values.line1.trim(),
          line2: text(values.line2),
          postalCode: values.postalCode.trim(),
          city: values.city.trim(),
          country: values.country,
        }
      : null,
  };
}

/** Only what was changed: what a colleague changed meanwhile stays. */
export function changesOf(before: BillingDetails, values: FormValues): BillingDetailsPatch {
  const after = toDetails(values);
  const same = toDetails(toForm(before));
  const members = (Object.keys(after) as (keyof BillingDetails)[]).filter(
    (member) => JSON.stringify(after[member]) !== JSON.stringify(same[member]),
  );
  return Object.fromEntries(members.map((member) => [member, after[member]]));
}
