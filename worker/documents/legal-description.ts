import { tradeName } from "../../shared/receipt/words/seller.ts";
import type { SellerProfile } from "../../shared/seller.ts";
import type { DocumentLanguage } from "../domain/document-language.ts";

const LINE = /^(Crédit sur )?(.+), (mensuel|annuel)$/;

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
  const [, credit = "", plan, interval] = LINE.exec(description) ?? [];
  if (plan === undefined) return description;
  const name = `${tradeName(party)} ${plan}`;
  if (language === "fr") return `${credit}${name}, abonnement ${interval}`;
  const subscription = interval === "mensuel" ? "monthly subscription" : "yearly subscription";
  return `${credit && "Credit for "}${name}, ${subscription}`;
}
