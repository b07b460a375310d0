import type { Address } from "../../shared/api/types/index.ts";

/** `123 456 782`; a French VAT id as `FR11 123456782`; another one as it is. */
export function grouped(id: string): string {
  return id.replace(/^(\d{3})(\d{3})(\d{3})$/, "$1\u202f$2\u202f$3").replace(/^(FR..)(\d{9})$/, "$1\u00a0$2");
}

/** As on an envelope, the country named in the reader's language. */
export function addressLines({ line1, line2, postalCode, city, country }: Address, locale: string): string[] {
  const land = new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(country);
  return [line1, line2 ?? "", `${postalCode} ${city}, ${land}`].filter(Boolean);
}
