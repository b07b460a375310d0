import type { LegalDocument } from "../../api/types/index.ts";
import { longDate, longRange } from "../words/dates.ts";
import { nameOf, noteOf, statusOf, wordsOf } from "../words/document-words.ts";
import { tradeName } from "../words/seller.ts";
import type { Fact } from "./facts.ts";
import { factGrid, factRow } from "./facts.ts";
import type { Piece } from "./flow.ts";
import { flow } from "./flow.ts";
import { linesTable } from "./lines-table.ts";
import { masthead } from "./masthead.ts";
import { mentions } from "./mentions.ts";
import { parties } from "./parties.ts";
import { ruledBand } from "./ruled-band.ts";
import { withRunning } from "./running.ts";
import { settlement } from "./settlement.ts";
import type { Layout } from "./sheet.ts";
import { LEFT, WIDTH } from "./sheet.ts";
import { INK, OK } from "./style.ts";
import { sums } from "./sums.ts";
import type { Typesetter } from "./typesetter.ts";

/** Where everything of an invoice or a credit note stands. Pure: the same document and fonts, the same layout. */
export function layoutReceipt(type: Typesetter, document: LegalDocument): Layout {
  const { number, seller, customer, settled, issueDate } = document;
  const status = statusOf(document);
  const top = masthead(type, {
    title: wordsOf(document).title,
    number,
    note: noteOf(document),
    status: status === null ? null : { text: status, colour: settled ? OK : INK },
    brand: tradeName(seller),
  });
  const lines = linesTable(type, document, 24);
  const lastLine = lines.at(-1);
  if (lastLine) lastLine.keep = true;
  const paid = settlement(type, document);
  const pieces: Piece[] = [
    { block: top, gap: 0 },
    { block: ruledBand(facts(type, document)), gap: 21 },
    ...parties(type, seller, customer, 21),
    ...lines,
    { block: sums(type, document), gap: 21, keep: paid !== null },
    ...(paid ? [{ block: paid, gap: 21 }] : []),
  ];
  const name = nameOf(document);
  const pages = withRunning(type, flow(pieces, mentions(type, document)), { name, customer: customer.name });
  return { title: name, author: seller.name, language: "fr", date: issueDate, pages };
}

function facts(type: Typesetter, document: LegalDocument): ReturnType<typeof factRow> {
  const { issueDate, period, orderReference, contractReference } = document;
  const all: Fact[] = [{ label: "Date d’émission", value: longDate(issueDate) }];
  if (period) all.push({ label: "Période", value: longRange(period) });
  all.push({ label: "Nature", value: "Prestation de services" });
  if (orderReference !== null) all.push({ label: "Référence de commande", value: orderReference });
  if (contractReference !== null) all.push({ label: "Contrat", value: contractReference });
  return all.length <= 4 ? factRow(type, all, LEFT, WIDTH) : factGrid(type, all, 3, LEFT, WIDTH);
}
