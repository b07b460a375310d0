import type { LegalDocument } from "../../api/types/index.ts";
import { longDate, longRange } from "../words/dates.ts";
import { noteOf, statusOf, wordsOf } from "../words/document-words.ts";
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
export function layoutReceipt(type: Typesetter, document: LegalDocument): Layout {
  const status = statusOf(document);
  return layoutPaper(type, {
    ...document,
    title: wordsOf(document).title,
    note: noteOf(document),
    status: status === null ? null : { text: status, colour: document.settled ? OK : INK },
    // The norm has two decimals at most: in a currency of three there is no XML.
    profile: document.digits > 2 ? "" : ", compatible Factur-X (profil EN 16931)",
    facts: factsOf(document),
    body: body(type, document),
    closing: mentions(type, document),
  });
}

function factsOf({ issueDate, period, orderReference, contractReference }: LegalDocument): Fact[] {
  const facts: Fact[] = [{ label: "Date d’émission", value: longDate(issueDate) }];
  if (period) facts.push({ label: "Période", value: longRange(period) });
  facts.push({ label: "Nature", value: "Prestation de services" });
  if (orderReference !== null) facts.push({ label: "Référence de commande", value: orderReference });
  if (contractReference !== null) facts.push({ label: "Contrat", value: contractReference });
  return facts;
}

/** The lines, then the sums, which have a line with them on their page. */
function body(type: Typesetter, document: LegalDocument): Piece[] {
  const lines = linesTable(type, document);
  const lastLine = lines.at(-1);
  if (lastLine) lastLine.keep = true;
  const paid = settlement(type, document);
  const pieces: Piece[] = [...lines, { block: sums(type, document), gap: PART, keep: paid !== null }];
  if (paid) pieces.push({ block: paid, gap: PART });
  return pieces;
}
