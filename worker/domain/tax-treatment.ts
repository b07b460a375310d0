import type { BillingDetails, VatCategory } from "../../shared/api/types/index.ts";
import { DomainError } from "./errors.ts";

export interface TaxTreatment {
  category: VatCategory;
  /** Basis points. */
  rate: number;
}

/** Standard rates of the countries a seller can sit in, basis points (France: CGI art. 278). */
const STANDARD_RATES: Record<string, number> = { FR: 2000 };

/** French territories with a standard rate of their own, basis points (CGI art. 296). */
const OVERSEAS_RATES: Record<string, number> = { GP: 850, MQ: 850, RE: 850 };

const EU = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

/** Greece writes its VAT ids with EL (directive 2006/112/EC art. 215). */
const VAT_PREFIXES = new Set([...EU].map((country) => (country === "GR" ? "EL" : country)));

/**
 * How services of electronic supply to a business are taxed (directive 2006/112/EC art. 44 and 196;
 * CGI art. 259, 1° and 283, 2): at home with the seller's standard rate (`S`); a business of another
 * member state that gave its VAT id accounts for the tax itself (`AE`, 0); outside the EU it is out of
 * the tax's scope (`O`, 0); in the EU without a VAT id, or without a known country, as at home. Guadeloupe,
 * Martinique and Réunion have a French rate of their own.
 * Throws `unknown_seller_country`.
 */
export function taxTreatment(
  sellerCountry: string,
  customer: Pick<BillingDetails, "vatId" | "address">,
): TaxTreatment {
  const rate = STANDARD_RATES[sellerCountry];
  if (rate === undefined) {
    throw new DomainError("unknown_seller_country", `no VAT rate is known for a seller in ${sellerCountry}`);
  }
  const home: TaxTreatment = { category: "S", rate };
  const country = taxCountry(customer.address?.country ?? sellerCountry);
  if (country === sellerCountry) return home;
  const overseas = OVERSEAS_RATES[country];
  if (sellerCountry === "FR" && overseas !== undefined) return { category: "S", rate: overseas };
  if (!EU.has(country)) return { category: "O", rate: 0 };
  return isForeignVatId(customer.vatId, sellerCountry) ? { category: "AE", rate: 0 } : home;
}

/** Monaco is French territory for VAT (directive 2006/112/EC art. 7). */
function taxCountry(country: string): string {
  return country === "MC" ? "FR" : country;
}

function isForeignVatId(vatId: string | null, sellerCountry: string): boolean {
  const prefix = vatId?.slice(0, 2).toUpperCase() ?? "";
  return VAT_PREFIXES.has(prefix) && prefix !== sellerCountry;
}
