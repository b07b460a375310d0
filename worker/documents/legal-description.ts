import { tradeName } from "../../shared/receipt/words/seller.ts";
import type { SellerProfile } from "../../shared/seller.ts";
import type { DocumentLanguage } from "../domain/document-language.ts";

const LINE = /^(Crédit sur )?(.+), (mensuel|annuel)(, jours utilisés)?$/;
const REDUCTION = /^Remise (.+)$/;

/**
 * What a line sells, precisely enough for an invoice (CGI ann. II art. 242 nonies A, I, 8°): « Pro, mensuel » is
 * « ChetsPMS Pro, abonnement mensuel », in English “ChetsPMS Pro, monthly subscription”. A text in another form
 * is left as it came.
 */
export function legalDescription(
  description: string,
  { party }: SellerProfile,
  language: DocumentLanguage,
): string {
  const [, credit = "", plan, interval, used = ""] = LINE.exec(description) ?? [];
  if (plan === undefined) return description;
  const name = `${tradeName(party)} ${plan}`;
  if (language === "fr") return `${credit}${name}, abonnement ${interval}${used}`;
  const subscription = interval === "mensuel" ? "monthly subscription" : "yearly subscription";
  return `${credit && "Credit for "}${name}, ${subscription}${used && ", days used"}`;
}

/** What a coupon took off: « Remise RENTREE10 » is “Discount RENTREE10” in English. A text in another form is left. */
export function legalReduction(description: string, language: DocumentLanguage): string {
  return language === "fr" ? description : description.replace(REDUCTION, "Discount $1");
}
