import type { AcknowledgmentDocument } from "../../api/types/index.ts";
import { effectsOf, requestOf, TITLE } from "../words/acknowledgment-words.ts";
import { longDate } from "../words/dates.ts";
import { tradeName } from "../words/seller.ts";
import type { Block } from "./block.ts";
import { beside, padded, paragraph } from "./block.ts";
import { factRow } from "./facts.ts";
import type { Piece } from "./flow.ts";
import { flow } from "./flow.ts";
import { masthead } from "./masthead.ts";
import { sellerMention } from "./mentions.ts";
import { parties } from "./parties.ts";
import { ruledBand } from "./ruled-band.ts";
import { withRunning } from "./running.ts";
import type { Layout } from "./sheet.ts";
import { LEFT, WIDTH } from "./sheet.ts";
import { OK, STYLES } from "./style.ts";
import type { Typesetter } from "./typesetter.ts";

/** Where everything of the confirmation of a cancellation stands. Pure, as the receipt's. */
export function layoutAcknowledgment(type: Typesetter, document: AcknowledgmentDocument): Layout {
  const { number, seller, customer, contract, issueDate, endDate, accessUntilDate } = document;
  const top = masthead(type, {
    title: TITLE,
    number,
    note: null,
    status: { text: `Accès complet jusqu’au ${longDate(accessUntilDate)} inclus`, colour: OK },
    brand: tradeName(seller),
  });
  const interval = contract.interval === "month" ? "mensuel" : "annuel";
  const facts = [
    { label: "Date d’émission", value: longDate(issueDate) },
    { label: "Contrat", value: contract.reference },
    { label: "Forfait", value: `${contract.planName}, ${interval}` },
    { label: "Fin du contrat", value: longDate(endDate) },
  ];
  const pieces: Piece[] = [
    { block: top, gap: 0 },
    { block: ruledBand(factRow(type, facts, LEFT, WIDTH)), gap: 21 },
    ...parties(type, seller, customer, 21),
    ...section(type, "Votre demande", requestOf(document)),
    ...section(type, "Ce qui change", effectsOf(document)),
  ];
  const name = `${TITLE} ${number}`;
  const pages = withRunning(type, flow(pieces, sellerMention(type, seller)), {
    name,
    customer: customer.name,
  });
  return { title: name, author: seller.name, language: "fr", date: issueDate, pages };
}

function section(type: Typesetter, heading: string, sentences: string[]): Piece[] {
  const place = { x: LEFT, width: WIDTH };
  const head = paragraph(type, heading, STYLES.heading, place);
  return [
    { block: padded(head, 0, 1.5), gap: 27, keep: true },
    ...sentences.map((text) => ({ block: bullet(type, text), gap: 4.5 })),
  ];
}

function bullet(type: Typesetter, text: string): Block {
  return beside(
    paragraph(type, "•", STYLES.body, { x: LEFT, width: 9 }),
    paragraph(type, text, STYLES.body, { x: LEFT + 10.5, width: WIDTH - 10.5 }),
  );
}
