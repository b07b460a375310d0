import type { AcknowledgmentDocument } from "../../api/types/index.ts";
import { effectsOf, intervalOf, requestOf, TITLE } from "../words/acknowledgment-words.ts";
import { longDate } from "../words/dates.ts";
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
export function layoutAcknowledgment(type: Typesetter, document: AcknowledgmentDocument): Layout {
  const { contract, issueDate, endDate, accessUntilDate } = document;
  return layoutPaper(type, {
    ...document,
    title: TITLE,
    note: null,
    profile: "",
    status: { text: `Accès complet jusqu’au ${longDate(accessUntilDate)} inclus`, colour: OK },
    facts: [
      { label: "Date d’émission", value: longDate(issueDate) },
      { label: "Contrat", value: contract.reference },
      { label: "Forfait", value: `${contract.planName}, ${intervalOf(document)}` },
      { label: "Fin du contrat", value: longDate(endDate) },
    ],
    body: [
      ...section(type, "Votre demande", requestOf(document)),
      ...section(type, "Ce qui change", effectsOf(document)),
    ],
    closing: sellerMention(type, document.seller),
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
