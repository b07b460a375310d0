import type { LegalDocument } from "../api/types/index.ts";
import { checkLegalDocument } from "./check/legal-document.ts";
import { invoiceXml } from "./facturx/invoice-xml.ts";
import { layoutReceipt } from "./layout/receipt-layout.ts";
import type { RenderOptions } from "./render.ts";
import { render } from "./render.ts";

/**
 * The PDF of an invoice or a credit note, with its XML attached (Factur-X, profile EN 16931). The same document
 * gives the same bytes everywhere.
 *
 * Rejects with an InvalidDocument that names the member at fault, or with what `loadFont` rejected with.
 */
export async function renderReceipt(document: LegalDocument, options: RenderOptions): Promise<Uint8Array> {
  checkLegalDocument(document);
  return render(document, layoutReceipt, options, (language) => invoiceXml(document, language));
}
