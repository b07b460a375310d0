import type { SellerProfile } from "../shared/seller.ts";

const SCALE = 1_000_000;

/** What a settings' reader offers: a value or `""`, and the same with a problem where there is none. */
export interface Reading {
  optional(name: string): string;
  required(name: string, fix: string): string;
  problems: string[];
}

/**
 * The company that sells. What an invoice must say of it is asked for by the article that asks for it, so that
 * nothing is issued without a mention of the law.
 */
export function readSeller({ optional, required, problems }: Reading): SellerProfile {
  const timeZone = required("SELLER_TIME_ZONE", "an IANA name such as Europe/Paris");
  if (timeZone && !isTimeZone(timeZone))
    problems.push(`SELLER_TIME_ZONE is "${timeZone}": use an IANA name such as Europe/Paris`);
  return {
    party: {
      name: required("SELLER_NAME", "the company's name (CGI annexe II art. 242 nonies A, I, 1°)"),
      legalForm: required("SELLER_LEGAL_FORM", "such as SAS (code de commerce R123-238)"),
      capital: required("SELLER_CAPITAL", "such as 10 000 € (code de commerce R123-238)"),
      siren: readSiren({ optional, required, problems }),
      rcsCity: required("SELLER_RCS_CITY", "the city of the register (code de commerce R123-237)"),
      vatId: readVatId({ optional, required, problems }),
      email: required("SELLER_EMAIL", "the address that answers questions on invoices"),
      address: readSeat({ optional, required, problems }),
    },
    timeZone,
    penalties: required(
      "SELLER_PENALTIES",
      "the sentence of late-payment penalties (code de commerce L441-9, L441-10)",
    ),
    euroRates: readRates(optional("SELLER_EURO_RATES"), problems),
  };
}

function readSiren({ required, problems }: Reading): string {
  const siren = required("SELLER_SIREN", "nine digits (code de commerce R123-237)").replaceAll(/\s/g, "");
  if (siren && !/^\d{9}$/.test(siren)) problems.push(`SELLER_SIREN is "${siren}": use nine digits`);
  else if (siren && !isLuhn(siren))
    problems.push(`SELLER_SIREN is "${siren}": its last digit does not fit the others`);
  return siren;
}

function readVatId({ required, problems }: Reading): string {
  const vatId = required(
    "SELLER_VAT_ID",
    "such as FR52100200302 (CGI annexe II art. 242 nonies A, I, 2°)",
  ).replaceAll(/\s/g, "");
  if (vatId && !/^FR[0-9A-Z]{2}\d{9}$/.test(vatId))
    problems.push(`SELLER_VAT_ID is "${vatId}": use FR, its key of two characters and the SIREN`);
  return vatId;
}

function readSeat({ optional, required, problems }: Reading): SellerProfile["party"]["address"] {
  const country = required("SELLER_COUNTRY", "two letters, such as FR");
  if (country && !/^[A-Z]{2}$/.test(country))
    problems.push(`SELLER_COUNTRY is "${country}": use two capital letters, such as FR`);
  else if (country && country !== "FR")
    problems.push(`SELLER_COUNTRY is "${country}": this version bills for a seller in France, FR`);
  const article = "(CGI annexe II art. 242 nonies A, I, 1°; code de commerce L441-9)";
  return {
    line1: required("SELLER_ADDRESS_LINE1", `street and number of the seat ${article}`),
    line2: optional("SELLER_ADDRESS_LINE2") || null,
    postalCode: required("SELLER_POSTAL_CODE", `the postal code of the seat ${article}`),
    city: required("SELLER_CITY", `the city of the seat ${article}`),
    country,
  };
}

/** `USD=1.0842, JPY=163.5`: units for one euro, as the European Central Bank publishes them (CGI art. 266-1 bis). */
function readRates(text: string, problems: string[]): Record<string, number> {
  const rates: Record<string, number> = {};
  for (const pair of text.split(",").map((item) => item.trim())) {
    if (pair === "") continue;
    const [, currency = "", rate = ""] = /^([A-Z]{3})\s*=\s*(\d{1,7}(?:\.\d{1,6})?)$/.exec(pair) ?? [];
    const millionths = Math.round(Number(rate) * SCALE);
    if (currency === "" || millionths === 0 || !isForeign(currency))
      problems.push(`SELLER_EURO_RATES holds "${pair}": write the units for one euro, such as USD=1.0842`);
    else rates[currency] = millionths;
  }
  return rates;
}

function isForeign(code: string): boolean {
  return code !== "EUR" && Intl.supportedValuesOf("currency").includes(code);
}

function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
