import type { DocumentVatGroup, LegalDocument } from "../../api/types/index.ts";
import { wordsOf } from "../words/document-words.ts";
import type { DocumentWords, Labels, Language } from "../words/language.ts";
import type { Block } from "./block.ts";
import { beside, padded, paragraph, rule, stack } from "./block.ts";
import { LEFT, RIGHT, WIDTH } from "./sheet.ts";
import type { Style } from "./style.ts";
import { EDGE, HAIRLINE, INK, STYLES } from "./style.ts";
import { cell, columnsFor, row, tableHead } from "./table.ts";
import { lawful, tag, tagged } from "./tag.ts";
import type { Typesetter } from "./typesetter.ts";

const TOTALS = 210;
const BETWEEN = 42;
const VAT = WIDTH - TOTALS - BETWEEN;

/** VAT by rate at the left, the totals at the right. */
export function sums(type: Typesetter, document: LegalDocument, language: Language): Block {
  return beside(vatTable(type, document, language), totals(type, document, language));
}

function vatTable(type: Typesetter, { vatGroups, currency }: LegalDocument, language: Language): Block {
  const { labels, money, percent } = language;
  const cells = vatGroups.map(({ rate, base, tax }) => [
    percent(rate),
    money(base, currency),
    money(tax, currency),
  ]);
  const columns = columnsFor(type, [labels.vat, ...cells], [0, 90, 110], LEFT, VAT);
  const table = tag("Table");
  const rows = cells.map((figures) => {
    const tags = tag("TR", table);
    return padded(
      row(type, columns, figures, STYLES.body, () => cell("TD", tags)),
      4.5,
      4.5,
    );
  });
  return stack([
    tableHead(type, columns, 4.5, EDGE, table),
    ...rows,
    ...exemptions(type, vatGroups, language),
  ]);
}

/** The sentence that the law asks for where no VAT is charged, each once. */
function exemptions(type: Typesetter, groups: DocumentVatGroup[], language: Language): Block[] {
  const sentences = new Set(groups.flatMap((group) => group.exemption?.text ?? []));
  return [...sentences].map((text) =>
    tagged(
      padded(paragraph(type, text, { ...STYLES.small, colour: INK }, { x: LEFT, width: VAT }), 3, 0),
      lawful(language),
    ),
  );
}

function totals(type: Typesetter, document: LegalDocument, language: Language): Block {
  const { totals: amounts, settled, currency, taxInEuros } = document;
  const words = wordsOf(document, language);
  const { labels } = language;
  const table = tag("Table");
  const line = (label: string, amount: number, style: Style, unit = currency): Block => {
    const above = style === STYLES.total ? 6 : 3.75;
    const place = { x: RIGHT - TOTALS, width: TOTALS };
    const figures = paragraph(type, language.money(amount, unit), style, {
      ...place,
      align: "right",
    });
    const tags = tag("TR", table);
    const head = tagged(paragraph(type, label, style, place), cell("TH", tags, "Row"));
    return padded(beside(head, tagged(figures, cell("TD", tags))), above, 3.75);
  };
  const ruled = (colour: typeof INK | typeof HAIRLINE): Block => rule(RIGHT - TOTALS, TOTALS, colour);
  const rows = [
    line(labels.net, amounts.net, STYLES.body),
    line(labels.tax, amounts.tax, STYLES.body),
    ...(typeof taxInEuros === "number" ? [line(labels.taxInEuros, taxInEuros, STYLES.body, "EUR")] : []),
    ruled(INK),
    line(labels.gross, amounts.gross, STYLES.total),
  ];
  const paid = payments(words, labels, document);
  for (const [label, amount] of paid) rows.push(line(label, -amount, STYLES.body));
  if (paid.length > 0 || document.kind === "invoice") {
    rows.push(ruled(HAIRLINE), line(words.open, settled ? 0 : amounts.due, STYLES.strong));
  }
  return stack(rows);
}

/** What has been taken off the total, each with its label. A negative credit was carried to the balance. */
function payments(
  words: DocumentWords,
  labels: Labels,
  { totals: amounts, settled }: LegalDocument,
): [string, number][] {
  const { creditApplied, prepaid = 0 } = amounts;
  const rows: [string, number][] = [];
  if (creditApplied !== 0)
    rows.push([creditApplied > 0 ? labels.creditApplied : labels.creditCarried, creditApplied]);
  if (prepaid !== 0) rows.push([words.settled, prepaid]);
  if (settled && settled.means.kind !== "credit_balance") rows.push([words.settled, settled.amount]);
  return rows;
}
