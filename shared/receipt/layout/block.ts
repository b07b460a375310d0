import type { Item } from "./sheet.ts";
import type { Style } from "./style.ts";
import { EDGE } from "./style.ts";
import type { Typesetter } from "./typesetter.ts";
import { wrap } from "./wrap.ts";

/** Items with their height, the top of the block at y = 0; x is already that of the page. */
export interface Block {
  items: Item[];
  height: number;
}

/** The same block further down (or up). */
export function lowered(block: Block, by: number): Item[] {
  return block.items.map((item) => ({ ...item, y: item.y + by }));
}

/** Blocks one under the other, `gap` points apart. */
export function stack(blocks: Block[], gap = 0): Block {
  const items: Item[] = [];
  let height = 0;
  blocks.forEach((block, i) => {
    if (i > 0) height += gap;
    items.push(...lowered(block, height));
    height += block.height;
  });
  return { items, height };
}

/** Blocks side by side, tops aligned. */
export function beside(...blocks: Block[]): Block {
  return {
    items: blocks.flatMap((block) => block.items),
    height: Math.max(0, ...blocks.map((block) => block.height)),
  };
}

/** A block with room above and below. */
export function padded(block: Block, above: number, below: number): Block {
  return { items: lowered(block, above), height: above + block.height + below };
}

/** Where the lines of a text stand: from `x`, or ending at `x + width`. */
export interface Place {
  x: number;
  width: number;
  align?: "left" | "right";
}

/** A text in lines of at most `place.width` points, a block a line. */
export function textLines(type: Typesetter, text: string, style: Style, place: Place): Block[] {
  const { face, size, leading, colour, tracking } = style;
  const y = baseline(style);
  const whole = type.visible(text);
  let at = 0;
  return wrap(type, text, style, place.width).map((line) => {
    at = whole.indexOf(line, at) + line.length;
    // The space at which a line was broken is drawn too: it parts two words for those who hear them.
    const space = whole[at] === " " ? " " : "";
    const spare = place.align === "right" ? place.width - type.width(line, style) : 0;
    const x = place.x + spare;
    if (line === "") return { items: [], height: leading };
    return {
      items: [{ kind: "text", text: line + space, x, y, face, size, colour, tracking }],
      height: leading,
    };
  });
}

/** The same lines as one block. */
export function paragraph(type: Typesetter, text: string, style: Style, place: Place): Block {
  return stack(textLines(type, text, style, place));
}

/** From the top of a line to its baseline: the height of capitals is centred in the leading. */
function baseline({ size, leading }: Style): number {
  const CAP_HEIGHT = 0.714;
  return leading / 2 + (CAP_HEIGHT * size) / 2;
}

/** A hairline as a block of no height. */
export function rule(x: number, width: number, colour: `#${string}` = EDGE, thickness = 0.75): Block {
  return { items: [{ kind: "rule", x, y: 0, width, colour, thickness }], height: 0 };
}
