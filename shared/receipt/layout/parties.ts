import type { DocumentCustomer, DocumentSeller } from "../../api/types/index.ts";
import { siren, vatId } from "../words/figures.ts";
import { addressLines } from "../words/seller.ts";
import { NBSP } from "../words/spaces.ts";
import type { Block } from "./block.ts";
import { beside, padded, paragraph } from "./block.ts";
import type { Piece } from "./flow.ts";
import { LEFT, RIGHT, WIDTH } from "./sheet.ts";
import { STYLES } from "./style.ts";
import type { Typesetter } from "./typesetter.ts";

const GAP = 30;
const COLUMN = (WIDTH - GAP) / 2;
const COLUMNS = [LEFT, RIGHT - COLUMN] as const;

type Party = DocumentSeller | DocumentCustomer;

/** Seller and customer side by side, a piece a line, so that even the longest names find room. */
export function parties(
  type: Typesetter,
  seller: DocumentSeller,
  customer: DocumentCustomer,
  gap: number,
): Piece[] {
  const columns = [partyLines(type, "Vendeur", seller, 0), partyLines(type, "Client", customer, 1)] as const;
  const rows = Math.max(columns[0].length, columns[1].length);
  const [left, right] = columns;
  return Array.from({ length: rows }, (_, i) => ({
    block: beside(left[i] ?? NOTHING, right[i] ?? NOTHING),
    gap: i === 0 ? gap : 0,
    keep: i < rows - 1,
  }));
}

const NOTHING: Block = { items: [], height: 0 };

function partyLines(type: Typesetter, label: string, party: Party, column: 0 | 1): Block[] {
  const place = { x: COLUMNS[column], width: COLUMN };
  const details = [...(party.address ? addressLines(party.address) : [])];
  if (party.siren) details.push(`SIREN${NBSP}${siren(party.siren)}`);
  if (party.vatId) details.push(`TVA${NBSP}${vatId(party.vatId)}`);
  return [
    padded(paragraph(type, label, STYLES.label, place), 0, 2.5),
    paragraph(type, party.name, STYLES.name, place),
    ...details.map((line) => paragraph(type, line, STYLES.body, place)),
  ];
}
