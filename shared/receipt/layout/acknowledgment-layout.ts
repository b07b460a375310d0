import type { AcknowledgmentDocument } from "../../api/types/index.ts";
import type { AcknowledgmentWords, Language } from "../words/language.ts";
import { beside, padded, paragraph } from "./block.ts";
import type { Piece } from "./flow.ts";
import { sellerMention } from "./mentions.ts";
import { layoutPaper } from "./paper.ts";
import type { Layout } from "./sheet.ts";
import { LEFT, WIDTH } from "./sheet.ts";
import { OK, STYLES } from "./style.ts";
import { tag, tagged } from "./tag.ts";
import type { Typesetter } from "./typesetter.ts";

/** Where everything of the confirmation of a cancellation stands. Pure, as the receipt's. */
export function layoutAcknowledgment(
  words: AcknowledgmentWords,
  type: Typesetter,
  document: AcknowledgmentDocument,
  language: Language,
): Layout {
  const { contract, issueDate, endDate } = document;
  const { labels, longDate } = language;
  return layoutPaper(type, {
    ...document,
    language,
    title: words.title,
    note: null,
    profile: "",
    status: { text: words.status(document), colour: OK },
    facts: [
      { label: labels.issueDate, value: longDate(issueDate) },
      { label: labels.contract, value: contract.reference },
      { label: words.plan, value: `${contract.planName}, ${words.interval(document)}` },
      { label: words.end, value: longDate(endDate) },
    ],
    body: [
      ...section(type, words.request, words.requestOf(document)),
      ...section(type, words.effects, words.effectsOf(document)),
    ],
    closing: sellerMention(type, document.seller, language),
  });
}

function section(type: Typesetter, heading: string, sentences: string[]): Piece[] {
  const head = tagged(paragraph(type, heading, STYLES.heading, { x: LEFT, width: WIDTH }), "H2");
  const bullet = { x: LEFT, width: 10.5 };
  const text = { x: LEFT + bullet.width, width: WIDTH - bullet.width };
  const list = tag("L");
  return [
    { block: padded(head, 0, 1.5), gap: 27, keep: true },
    ...sentences.map((sentence) => {
      const item = tag("LI", list);
      const mark = tagged(paragraph(type, "•", STYLES.body, bullet), tag("Lbl", item));
      const words = tagged(paragraph(type, sentence, STYLES.body, text), tag("LBody", item));
      return { block: beside(mark, words), gap: 4.5 };
    }),
  ];
}
