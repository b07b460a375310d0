import type { Address, DocumentSeller } from "../../api/types/index.ts";
import { siren } from "./figures.ts";
import type { Language } from "./language.ts";
import { NBSP } from "./spaces.ts";

/** « 69003 Lyon, France ». */
export function cityLine(address: Address, { countryName }: Language): string {
  const city = [address.postalCode, address.city].filter((part) => part !== "").join(" ");
  return `${city}, ${countryName(address.country)}`;
}

/** An address, one line a member. */
export function addressLines(address: Address, language: Language): string[] {
  const lines = [address.line1, address.line2 ?? "", cityLine(address, language)];
  return lines.filter((line) => line !== "");
}

/** The name without its legal form, for the mark at the top: « ChetsPMS SAS » → « ChetsPMS ». */
export function tradeName({ name, legalForm }: DocumentSeller): string {
  const ending = ` ${legalForm}`;
  return name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

/**
 * Who sells, as every commercial paper must say, in French in every language (code de commerce R123-237 and R123-238):
 * « ChetsPMS SAS au capital de 10 000 €, siège social 24 rue du Faubourg, 69003 Lyon, RCS Lyon 100 200 302. … »
 */
export function sellerIdentity(seller: DocumentSeller): string {
  const { line1, line2, postalCode, city } = seller.address;
  const seat = [line1, line2, `${postalCode} ${city}`].filter(Boolean).join(", ");
  const capital = seller.capital.replaceAll(" ", NBSP);
  const name = `${tradeName(seller)} ${seller.legalForm}`;
  const register = `RCS${NBSP}${seller.rcsCity} ${siren(seller.siren)}`;
  return `${name} au capital de ${capital}, siège social ${seat}, ${register}. ${seller.email}`;
}
