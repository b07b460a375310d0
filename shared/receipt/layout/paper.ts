import type { DocumentCustomer, DocumentSeller } from "../../api/types/index.ts";
import type { Language } from "../words/language.ts";
import { tradeName } from "../words/seller.ts";
import { padded, rule, stack } from "./block.ts";
import type { Fact } from "./facts.ts";
import { factBand } from "./facts.ts";
import type { Piece } from "./flow.ts";
import { flow } from "./flow.ts";
import { masthead } from "./masthead.ts";
import { parties } from "./parties.ts";
import { withRunning } from "./running.ts";
import type { Colour, Layout } from "./sheet.ts";
import { LEFT, WIDTH } from "./sheet.ts";
import type { Typesetter } from "./typesetter.ts";

/** What every paper of the seller has: its head, its facts, its parties, its words at the bottom. */
export interface Paper {
  language: Language;
  title: string;
  number: string;
  /** What it stands in for: « Sur la facture FA-2026-000123 du 3 novembre 2026 ». */
  note: string | null;
  status: { text: string; colour: Colour } | null;
  issueDate: string;
  facts: Fact[];
  seller: DocumentSeller;
  customer: DocumentCustomer;
  /** What the foot says of the XML that goes with it; `""` without one. */
  profile: string;
  body: Piece[];
  closing: Piece[];
}

/** Room between two parts of a page. */
export const PART = 21;

/** A paper on its pages. */
export function layoutPaper(type: Typesetter, paper: Paper): Layout {
  const { language, title, number, seller, customer, issueDate, profile } = paper;
  const facts = padded(factBand(type, paper.facts, LEFT, WIDTH), 10.5, 10.5);
  const pieces: Piece[] = [
    { block: masthead(type, paper, tradeName(seller)), gap: 0 },
    { block: stack([rule(LEFT, WIDTH), facts, rule(LEFT, WIDTH)]), gap: PART },
    ...parties(type, { language, seller, customer, gap: PART }),
    ...paper.body,
  ];
  const name = `${title} ${number}`;
  const running = { name, customer: customer.name, profile, page: language.labels.page };
  const pages = withRunning(type, flow(pieces, paper.closing), running);
  return { title: name, author: seller.name, language: language.code, date: issueDate, pages };
}
