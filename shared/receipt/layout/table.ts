import type { Block } from "./block.ts";
import { beside, padded, paragraph, rule, stack } from "./block.ts";
import type { Colour } from "./sheet.ts";
import type { Style } from "./style.ts";
import { STYLES } from "./style.ts";
import type { Tag, TagType } from "./tag.ts";
import { tag, tagged } from "./tag.ts";
import type { Typesetter } from "./typesetter.ts";

/** A column of a table: the first is set to the left, the others end at `x + width`. */
export interface Column {
  head: string;
  x: number;
  width: number;
}

/**
 * Columns from `x` to `x + width`. All but the first are as wide as their widest cell and the room before it,
 * at least `least`; the first takes what is left.
 */
export function columnsFor(
  type: Typesetter,
  rows: string[][],
  least: number[],
  x: number,
  width: number,
): Column[] {
  const BEFORE = 12;
  const [heads = [], ...cells] = rows;
  const widths = heads.map((head, i) => {
    const widest = [
      measured(type, head, STYLES.label),
      ...cells.map((row) => measured(type, row[i] ?? "", STYLES.body)),
    ];
    return i === 0 ? 0 : Math.max(least[i] ?? 0, BEFORE + Math.max(...widest));
  });
  widths[0] = width - widths.reduce((a, b) => a + b, 0);
  let left = x;
  return heads.map((head, i) => {
    const own = widths[i] ?? 0;
    const column = { head, x: left, width: own };
    left += own;
    return column;
  });
}

/** A cell of a row. */
export function cell(type: TagType, row: Tag, scope?: Tag["scope"]): Tag {
  return { ...tag(type, row), ...(scope && { scope }) };
}

/** The row of column heads over its rule; without a table it repeats one, and is an artifact. */
export function tableHead(
  type: Typesetter,
  columns: Column[],
  below: number,
  colour: Colour,
  table: Tag | null,
): Block {
  const words = columns.map((column) => column.head);
  const tags = table && tag("TR", table);
  const heads = row(type, columns, words, STYLES.label, tags && (() => cell("TH", tags, "Column")));
  return stack([padded(heads, 0, below), ruleUnder(columns, colour)]);
}

/** One cell a column, each tagged unless the row is an artifact. */
export function row(
  type: Typesetter,
  columns: Column[],
  cells: string[],
  style: Style,
  tagOf: (() => Tag) | null,
): Block {
  return beside(
    ...columns.map(({ x, width }, i) => {
      const words = paragraph(type, cells[i] ?? "", style, { x, width, align: i === 0 ? "left" : "right" });
      return tagOf ? tagged(words, tagOf()) : words;
    }),
  );
}

export function ruleUnder(columns: Column[], colour: Colour, thickness = 0.75): Block {
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return { items: [], height: 0 };
  return rule(first.x, last.x + last.width - first.x, colour, thickness);
}

function measured(type: Typesetter, text: string, style: Style): number {
  return type.width(type.visible(text), style) + 0.01;
}
