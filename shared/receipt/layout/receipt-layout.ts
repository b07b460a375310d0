import type { LegalDocument } from "../../api/types/index.ts";
import { noteOf, statusOf, wordsOf } from "../words/document-words.ts";
import type { Language } from "../words/language.ts";
import type { Fact } from "./facts.ts";
import type { Piece } from "./flow.ts";
import { linesTable } from "./lines-table.ts";
import { mentions } from "./mentions.ts";
import { layoutPaper, PART } from "./paper.ts";
import { settlement } from "./settlement.ts";
import type { Layout } from "./sheet.ts";
import { INK, OK } from "./style.ts";
import { sums } from "./sums.ts";
import type { Typesetter } from "./typesetter.ts";

/** Where everything of an invoice or a credit note stands. Pure: the same document and fonts, the same layout. */
export function layoutReceipt(type: Typesetter, document: LegalDocument, language: Language): Layout {
  const status = statusOf(document, language);
  return layoutPaper(type, {
    ...document,
    language,
    title: wordsOf(document, language).title,
    note: noteOf(document, language),
    status: status === null ? null : { text: status, colour: document.settled ? OK : INK },
    // The norm has two decimals at most: in a currency of three there is no XML.
    profile: document.digits > 2 ? "" : language.labels.facturX,
    facts: factsOf(document, language),
    body: body(type, document, language),
    closing: mentions(type, document, language),
  });
}

function factsOf(document: LegalDocument, { labels, longDate, longRange }: Language): Fact[] {
  const { issueDate, period, orderReference, contractReference } = document;
  const facts: Fact[] = [{ label: labels.issueDate, value: longDate(issueDate) }];
  if (period) facts.push({ label: labels.period, value: longRange(period) });
  facts.push({ label: labels.nature, value: labels.services });
  if (orderReference !== null) facts.push({ label: labels.orderReference, value: orderReference });
  if (contractReference !== null) facts.push({ label: labels.contract, value: contractReference });
  return facts;
}

/** The lines, then the sums, which have a line with them on their page. */
function body(type: Typesetter, document: LegalDocument, language: Language): Piece[] {
  const lines = linesTable(type, document, language);
  const lastLine = lines.at(-1);
  if (lastLine) lastLine.keep = true;
  const paid = settlement(type, document, language);
  const pieces: Piece[] = [
    ...lines,
    { block: sums(type, document, language), gap: PART, keep: paid !== null },
  ];
  if (paid) pieces.push({ block: paid, gap: PART });
  return pieces;
}
