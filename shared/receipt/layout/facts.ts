import type { Block } from "./block.ts";
import { beside, paragraph, stack } from "./block.ts";
import { STYLES } from "./style.ts";
import type { Typesetter } from "./typesetter.ts";

/** A small label over its value. */
export interface Fact {
  label: string;
  value: string;
}

const GAP = 18;

/**
 * Facts side by side from `x` to `x + width`: each as wide as it is, the space between them equal, the last
 * one ending at the right. What does not fit is wrapped, the widest first.
 */
export function factRow(type: Typesetter, facts: Fact[], x: number, width: number): Block {
  const room = width - GAP * (facts.length - 1);
  const widths = shares(
    facts.map((fact) => naturalWidth(type, fact)),
    room,
  );
  const spare = facts.length > 1 ? (width - widths.reduce((a, b) => a + b, 0)) / (facts.length - 1) : 0;
  let left = x;
  const blocks = facts.map((fact, i) => {
    const own = widths[i] ?? 0;
    const block = factColumn(type, fact, left, own);
    left += own + spare;
    return block;
  });
  return beside(...blocks);
}

/** Facts in columns of equal width. */
export function factGrid(type: Typesetter, facts: Fact[], columns: number, x: number, width: number): Block {
  const own = (width - GAP * (columns - 1)) / columns;
  const rows: Block[] = [];
  for (let i = 0; i < facts.length; i += columns) {
    const row = facts.slice(i, i + columns);
    rows.push(beside(...row.map((fact, n) => factColumn(type, fact, x + n * (own + GAP), own))));
  }
  return stack(rows, 9);
}

function factColumn(type: Typesetter, { label, value }: Fact, x: number, width: number): Block {
  return stack([
    paragraph(type, label, STYLES.label, { x, width }),
    paragraph(type, value, STYLES.value, { x, width }),
  ]);
}

// A hair more than measured: a sum of floats must not wrap a text in a column of its own width.
function naturalWidth(type: Typesetter, { label, value }: Fact): number {
  const of = (text: string, style: typeof STYLES.label): number =>
    type.width(type.drawable(text, style), style);
  return Math.max(of(label, STYLES.label), of(value, STYLES.value)) + 0.01;
}

/** Widths cut down to the room: all that pass a common limit get that limit. */
function shares(natural: number[], room: number): number[] {
  if (natural.reduce((a, b) => a + b, 0) <= room) return natural;
  let left = room;
  let limit = 0;
  const sorted = [...natural].sort((a, b) => a - b);
  for (const [i, width] of sorted.entries()) {
    limit = left / (sorted.length - i);
    if (width > limit) break;
    left -= width;
  }
  return natural.map((width) => Math.min(width, limit));
}
