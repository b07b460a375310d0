import { tradeName } from "../../shared/receipt/words/seller.ts";
import type { SellerProfile } from "../../shared/seller.ts";

const LINE = /^(Crédit sur )?(.+), (mensuel|annuel)$/;

/**
 * What a line sells, precisely enough for an invoice (CGI ann. II art. 242 nonies A, I, 8°): « Pro, mensuel » is
 * « ChetsPMS Pro, abonnement mensuel ». A text in another form is left as it came.
 */
export function legalDescription(description: string, { party }: SellerProfile): string {
  const [, credit = "", plan, interval] = LINE.exec(description) ?? [];
  if (plan === undefined) return description;
  return `${credit}${tradeName(party)} ${plan}, abonnement ${interval}`;
}
