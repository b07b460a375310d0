import type { AcknowledgmentDocument, LegalDocument } from "../api/types/index.ts";
import { tradeName } from "./words/seller.ts";

/** `2026-11-03_FA-2026-000123_Pro.pdf`: date, number, and what it is for. Sorts by date, safe on every system. */
export function receiptFileName(document: LegalDocument): string {
  return fileName(document.issueDate, document.number, subjectOf(document));
}

/** `2026-11-24_RES-2026-000018_Resiliation.pdf` */
export function acknowledgmentFileName(document: AcknowledgmentDocument): string {
  return fileName(document.issueDate, document.number, "Resiliation");
}

function fileName(date: string, number: string, subject: string): string {
  const parts = [date, number, subject].map(safe).filter((part) => part !== "");
  return `${parts.join("_")}.pdf`;
}

/**
 * « ChetsPMS Pro, abonnement mensuel » → `Pro`: the first line that is no credit, up to its comma, without the
 * seller's name.
 */
function subjectOf({ lines, seller }: LegalDocument): string {
  const line = lines.find(({ quantity }) => quantity > 0) ?? lines[0];
  const [subject = ""] = (line?.description ?? "").split(",");
  const brand = `${tradeName(seller)} `;
  return subject.startsWith(brand) ? subject.slice(brand.length) : subject;
}

const LETTERS: Record<string, string> = {
  Æ: "AE",
  æ: "ae",
  Œ: "OE",
  œ: "oe",
  Ø: "O",
  ø: "o",
  Ł: "L",
  ł: "l",
  ß: "ss",
};
const LONGEST = 40;

/** Latin letters without their accents, figures and hyphens; `""` when nothing else is in the text. */
function safe(text: string): string {
  const letters = text.replace(/[ÆæŒœØøŁłß]/g, (letter) => LETTERS[letter] ?? "").normalize("NFD");
  const words = letters.replace(/[\u0300-\u036f’']/g, "").replace(/[^A-Za-z0-9]+/g, "-");
  return words.slice(0, LONGEST).replace(/^-+|-+$/g, "");
}
