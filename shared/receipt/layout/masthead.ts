import type { Block, Place } from "./block.ts";
import { beside, padded, paragraph, stack } from "./block.ts";
import type { Paper } from "./paper.ts";
import type { Item } from "./sheet.ts";
import { LEFT, RIGHT, WIDTH } from "./sheet.ts";
import type { Style } from "./style.ts";
import { ACCENT, ON_ACCENT, STYLES } from "./style.ts";
import { tagged } from "./tag.ts";
import type { Typesetter } from "./typesetter.ts";
import { fitted } from "./wrap.ts";

const TITLE: Place = { x: LEFT, width: 300 };
const MARK = 19.5;
const BRAND_WIDTH = 190;

/** Title, number and status at the left; the seller's mark and name at the right. */
export function masthead(type: Typesetter, { title, number, note, status }: Paper, brand: string): Block {
  const left = [
    tagged(paragraph(type, title, STYLES.title, TITLE), "H1"),
    tagged(padded(paragraph(type, number, STYLES.number, TITLE), 1.5, 0), "P"),
  ];
  if (note !== null) left.push(tagged(paragraph(type, note, STYLES.note, TITLE), "P"));
  if (status) left.push(padded(badge(type, status.text, { ...STYLES.status, colour: status.colour }), 9, 0));
  return beside(stack(left), mark(type, brand));
}

function badge(type: Typesetter, text: string, style: Style): Block {
  const [across, above, thickness] = [7.5, 3, 0.94];
  const words = paragraph(type, text, style, { x: LEFT + across, width: WIDTH });
  const height = words.height + 2 * above;
  const edge: Item = {
    kind: "box",
    // Half the stroke lies outside of its rectangle.
    x: LEFT + thickness / 2,
    y: thickness / 2,
    width: type.width(type.visible(text), style) + 2 * across - thickness,
    height: height - thickness,
    radius: 3,
    fill: null,
    stroke: { colour: style.colour, thickness },
  };
  return { items: [edge, ...tagged(padded(words, above, above), "P").items], height };
}

/** A petrol square with the first letter of the name, then the name, ending at the right margin. */
function mark(type: Typesetter, brand: string): Block {
  const name = fitted(type, brand, STYLES.brand, BRAND_WIDTH);
  const x = RIGHT - type.width(name, STYLES.brand);
  const letterStyle: Style = { ...STYLES.brand, size: 12, colour: ON_ACCENT, leading: MARK };
  const letter = type.visible([...name.toUpperCase()][0] ?? "");
  const left = x - 7.5 - MARK;
  const square: Item = {
    kind: "box",
    x: left,
    y: 0,
    width: MARK,
    height: MARK,
    radius: 4.9,
    fill: ACCENT,
    stroke: null,
  };
  const initial = paragraph(type, letter, letterStyle, {
    x: left + (MARK - type.width(letter, letterStyle)) / 2,
    width: MARK,
  });
  const words = paragraph(type, name, STYLES.brand, { x, width: BRAND_WIDTH + 1 });
  return beside(
    { items: [square], height: MARK },
    initial,
    tagged(padded(words, (MARK - words.height) / 2, 0), "P"),
  );
}
