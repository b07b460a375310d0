import type { LegalDocument } from "../../api/types/index.ts";
import { wordsOf } from "../words/document-words.ts";
import type { Language } from "../words/language.ts";
import type { Block } from "./block.ts";
import { padded } from "./block.ts";
import { factBand } from "./facts.ts";
import type { Item } from "./sheet.ts";
import { LEFT, WIDTH } from "./sheet.ts";
import { SUNKEN } from "./style.ts";
import type { Typesetter } from "./typesetter.ts";

const [ACROSS, ABOVE] = [12, 10.5];

/** When, by what means and under which reference the document was settled; `null` while it is not. */
export function settlement(type: Typesetter, document: LegalDocument, language: Language): Block | null {
  const { settled } = document;
  if (!settled) return null;
  const words = wordsOf(document, language);
  const facts = [
    { label: words.settledOn, value: language.longDate(settled.date) },
    { label: words.means, value: language.means(settled.means) },
  ];
  if (settled.reference !== null) facts.push({ label: words.reference, value: settled.reference });
  const inside = padded(factBand(type, facts, LEFT + ACROSS, WIDTH - 2 * ACROSS), ABOVE, ABOVE);
  const ground: Item = {
    kind: "box",
    x: LEFT,
    y: 0,
    width: WIDTH,
    height: inside.height,
    radius: 0,
    fill: SUNKEN,
    stroke: null,
  };
  return { items: [ground, ...inside.items], height: inside.height };
}
