import type { Block } from "./block.ts";
import { beside, paragraph, stack } from "./block.ts";
import { STYLES } from "./style.ts";
import { tagged } from "./tag.ts";
import type { Typesetter } from "./typesetter.ts";

/** A small label over its value. */
export interface Fact {
  label: string;
  value: string;
}

const GAP = 18;
const COLUMNS = 3;

/**
 * Facts from `x` to `x + width`: side by side, the space between them equal and the last one ending at the
 * right; where they are too many or too long for that, in rows of three equal columns.
 */
export function factBand(type: Typesetter, facts: Fact[], x: number, width: number): Block {
  const widths = facts.map((fact) => naturalWidth(type, fact));
  const spare = (width - widths.reduce((a, b) => a + b, 0)) / (facts.length - 1);
  if (spare < GAP) return factGrid(type, facts, x, width);
  let left = x;
  const columns = facts.map((fact, i) => {
    const column = factColumn(type, fact, left, widths[i] ?? 0);
    left += (widths[i] ?? 0) + spare;
    return column;
  });
  return beside(...columns);
}

function factGrid(type: Typesetter, facts: Fact[], x: number, width: number): Block {
  const own = (width - GAP * (COLUMNS - 1)) / COLUMNS;
  const rows: Block[] = [];
  for (let i = 0; i < facts.length; i += COLUMNS) {
    const row = facts.slice(i, i + COLUMNS);
    rows.push(beside(...row.map((fact, n) => factColumn(type, fact, x + n * (own + GAP), own))));
  }
  return stack(rows, 9);
}

function factColumn(type: Typesetter, { label, value }: Fact, x: number, width: number): Block {
  return stack([
    tagged(paragraph(type, label, STYLES.label, { x, width }), "P"),
    tagged(paragraph(type, value, STYLES.value, { x, width }), "P"),
  ]);
}

// A hair more than measured: a sum of floats must not wrap a text in a column of its own width.
function naturalWidth(type: Typesetter, { label, value }: Fact): number {
  const texts = [[label, STYLES.label] as const, [value, STYLES.value] as const];
  return Math.max(...texts.map(([text, style]) => type.width(type.visible(text), style))) + 0.01;
}
