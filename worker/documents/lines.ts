import type { DocumentLine } from "../../shared/api/types/index.ts";
import type { SellerProfile } from "../../shared/seller.ts";
import type { SnapshotInvoice, SnapshotLine } from "../../shared/snapshot.ts";
import type { DocumentLanguage } from "../domain/document-language.ts";
import { dayRange } from "./days.ts";
import { legalDescription, legalReduction } from "./legal-description.ts";

/**
 * The lines as a document says them. What a coupon takes off stands with the line that it lowers, as its
 * allowance (EN 16931 BG-27; code de commerce L441-9: a reduction is stated), never as a sale of its own.
 */
export function documentLines(
  { lines }: SnapshotInvoice,
  seller: SellerProfile,
  language: DocumentLanguage,
): DocumentLine[] {
  const said: DocumentLine[] = [];
  for (const line of lines) {
    const lowered = line.reduction && said.at(-1);
    if (lowered) said[said.length - 1] = reduced(lowered, line, language);
    else said.push(documentLine(line, seller, language));
  }
  return said;
}

function documentLine(line: SnapshotLine, seller: SellerProfile, language: DocumentLanguage): DocumentLine {
  return {
    description: legalDescription(line.description, seller, language),
    quantity: line.quantity,
    unitPrice: line.unitAmount,
    net: line.amount,
    vatCategory: line.vatCategory,
    vatRate: line.vatRate,
    period: dayRange(line.periodStart, line.periodEnd, seller.timeZone),
  };
}

function reduced(
  line: DocumentLine,
  { amount, description }: SnapshotLine,
  language: DocumentLanguage,
): DocumentLine {
  const before = line.allowance;
  const said = legalReduction(description, language);
  const reason = before ? `${before.reason}, ${said}` : said;
  return {
    ...line,
    allowance: { amount: (before?.amount ?? 0) - amount, reason },
    net: line.net + amount,
  };
}
