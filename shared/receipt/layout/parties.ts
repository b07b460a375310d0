import type { DocumentCustomer, DocumentSeller } from "../../api/types/index.ts";
import { siren, vatId } from "../words/figures.ts";
import type { Language } from "../words/language.ts";
import { addressLines } from "../words/seller.ts";
import { NBSP } from "../words/spaces.ts";
import type { Block } from "./block.ts";
import { beside, padded, paragraph, textLines } from "./block.ts";
import type { Piece } from "./flow.ts";
import { LEFT, RIGHT, WIDTH } from "./sheet.ts";
import { STYLES } from "./style.ts";
import { tag, tagged } from "./tag.ts";
import type { Typesetter } from "./typesetter.ts";

const GAP = 30;
const COLUMN = (WIDTH - GAP) / 2;
const COLUMNS = [LEFT, RIGHT - COLUMN] as const;

type Party = DocumentSeller | DocumentCustomer;

interface Parties {
  language: Language;
  seller: DocumentSeller;
  customer: DocumentCustomer;
  /** Room above. */
  gap: number;
}

/** Seller and customer side by side, a piece a line: the longest names and addresses may run over a page end. */
export function parties(type: Typesetter, { language, seller, customer, gap }: Parties): Piece[] {
  const { labels } = language;
  const columns = [
    partyLines(type, labels.seller, seller, { column: 0, language }),
    partyLines(type, labels.customer, customer, { column: 1, language }),
  ] as const;
  const rows = Math.max(columns[0].length, columns[1].length);
  const [left, right] = columns;
  return Array.from({ length: rows }, (_, i) => ({
    block: beside(left[i] ?? NOTHING, right[i] ?? NOTHING),
    gap: i === 0 ? gap : 0,
    keep: i < 2,
  }));
}

const NOTHING: Block = { items: [], height: 0 };

function partyLines(
  type: Typesetter,
  label: string,
  party: Party,
  { column, language }: { column: 0 | 1; language: Language },
): Block[] {
  const place = { x: COLUMNS[column], width: COLUMN };
  const details = [...(party.address ? addressLines(party.address, language) : [])];
  if (party.siren) details.push(`SIREN${NBSP}${siren(party.siren)}`);
  if (party.vatId) details.push(`${language.labels.vatId}${NBSP}${vatId(party.vatId)}`);
  const section = tag("Sect");
  const [head, name, address] = [tag("H2", section), tag("P", section), tag("P", section)];
  return [
    tagged(padded(paragraph(type, label, STYLES.label, place), 0, 2.5), head),
    ...textLines(type, party.name, STYLES.name, place).map((line) => tagged(line, name)),
    ...details
      .flatMap((line) => textLines(type, line, STYLES.body, place))
      .map((line) => tagged(line, address)),
  ];
}
