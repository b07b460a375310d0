import type { DocumentLine, LegalDocument } from "../../api/types/index.ts";
import { quantity } from "../words/figures.ts";
import type { Language } from "../words/language.ts";
import type { Block } from "./block.ts";
import { beside, padded, paragraph, stack } from "./block.ts";
import type { Piece } from "./flow.ts";
import { LEFT, WIDTH } from "./sheet.ts";
import type { Style } from "./style.ts";
import { HAIRLINE, INK, STYLES } from "./style.ts";
import type { Column } from "./table.ts";
import { cell, columnsFor, row, ruleUnder, tableHead } from "./table.ts";
import type { Tag } from "./tag.ts";
import { tag, tagged } from "./tag.ts";
import type { Typesetter } from "./typesetter.ts";

const LEAST = [0, 60, 94, 47, 76];

/**
 * The lines of a document, a piece a line, under a head that is repeated on every page. Where a page ends,
 * the sum so far is carried: « À reporter » at its foot, « Report » at the top of the next.
 */
export function linesTable(
  type: Typesetter,
  { lines, currency }: LegalDocument,
  language: Language,
): Piece[] {
  const { labels } = language;
  const said: Said = { ...language, money: (amount) => language.money(amount, currency) };
  const { money } = said;
  const cells = lines.map((line) => cellsOf(line, said));
  const total = lines.reduce((sum, line) => sum + line.net, 0);
  const columns = columnsFor(
    type,
    [labels.lines, ...cells, ["", "", "", "", money(total)]],
    LEAST,
    LEFT,
    WIDTH,
  );
  const table = tag("Table");
  const head = (of: Tag | null): Block => tableHead(type, columns, 6, INK, of);
  const carried = (word: string, sum: number): Block => {
    const style = { ...STYLES.small, size: 9.4 };
    const words = row(type, columns, [word, "", "", "", money(sum)], style, null);
    return stack([padded(words, 7, 7), ruleUnder(columns, HAIRLINE)]);
  };
  let sum = 0;
  const rows = lines.map((line, i): Piece => {
    const block = lineRow(type, columns, line, cells[i] ?? [], tag("TR", table), said);
    const before = sum;
    sum += line.net;
    if (i === 0) return { block, gap: 0 };
    return {
      block,
      gap: 0,
      parting: {
        before: carried(labels.carried, before),
        after: stack([head(null), carried(labels.brought, before)]),
      },
    };
  });
  return [{ block: head(table), gap: 24, keep: true }, ...rows];
}

/** A language that knows the currency. */
type Said = Omit<Language, "money"> & { money(amount: number): string };

function cellsOf(line: DocumentLine, { money, percent }: Said): string[] {
  return ["", quantity(line.quantity), money(line.unitPrice), percent(line.vatRate), money(line.net)];
}

function lineRow(
  type: Typesetter,
  columns: Column[],
  line: DocumentLine,
  cells: string[],
  tags: Tag,
  { money, fullRange, labels }: Said,
): Block {
  const place = { x: columns[0]?.x ?? LEFT, width: columns[0]?.width ?? WIDTH };
  const described = cell("TD", tags);
  const told = (text: string, style: Style): Block =>
    tagged(paragraph(type, text, style, place), tag("P", described));
  const words = [told(line.description, STYLES.body)];
  if (line.period) words.push(told(fullRange(line.period), STYLES.small));
  if (line.allowance) {
    const { reason, amount } = line.allowance;
    words.push(told(`${reason}${labels.colon} ${money(-amount)}`, STYLES.small));
  }
  const figures = row(type, columns, cells, STYLES.body, () => cell("TD", tags));
  return stack([padded(beside(stack(words), figures), 9, 9), ruleUnder(columns, HAIRLINE)]);
}
