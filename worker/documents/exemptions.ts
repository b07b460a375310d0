import type { DocumentVatGroup, VatCategory } from "../../shared/api/types/index.ts";

/** The VATEX code and the sentence that a document with a VAT rate of 0 must carry (EN 16931 BT-120, BT-121). */
const EXEMPTIONS: Record<VatCategory, DocumentVatGroup["exemption"]> = {
  S: null,
  AE: { code: "VATEX-EU-AE", text: "Autoliquidation" },
  E: { code: "VATEX-FR-FRANCHISE", text: "TVA non applicable, art. 293 B du CGI" },
  O: { code: "VATEX-EU-O", text: "TVA non applicable, art. 259-1 du CGI" },
};

export function exemption(category: VatCategory): DocumentVatGroup["exemption"] {
  return EXEMPTIONS[category];
}
