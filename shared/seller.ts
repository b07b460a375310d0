import type { DocumentSeller } from "./api/types/index.ts";

/** The company that sells: its identity as documents print it, and the zone that its dates are in. */
export interface SellerProfile {
  party: DocumentSeller;
  /** IANA name; every date that a person or a document shows is in it. */
  timeZone: string;
  /** The sentence of late-payment penalties (code de commerce L441-10). */
  penalties: string;
  /** Millionths of a unit of another currency for one euro, by its code: for VAT in euros. */
  euroRates: Readonly<Record<string, number>>;
}
