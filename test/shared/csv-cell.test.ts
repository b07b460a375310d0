import { expect, test } from "vitest";
import { csvCell } from "../../shared/csv-cell.ts";

test.each([
  ["Atelier Dupont", "Atelier Dupont"],
  ["Dupont, Fils & Cie", "Dupont, Fils & Cie"],
  ["Jean-Pierre", "Jean-Pierre"],
  ["-58,80", "-58,80"],
  ["1234", "1234"],
  ["2026-11-03", "2026-11-03"],
  ["FA-2026-000123", "FA-2026-000123"],
  ["", ""],
])("%j is left as it is", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test.each([
  ["=1+1", "'=1+1"],
  ["+33 1", "'+33 1"],
  ["-2+3", "'-2+3"],
  ["-1,5,6", "'-1,5,6"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\uff1d1+1", "'\uff1d1+1"],
  // Where a comma separates cells, a second one would begin here.
  ["Dupont,=1+1", "Dupont,'=1+1"],
  ["Dupont, =1+1", "Dupont,' =1+1"],
  ['x,"=1', '"x,""\'=1"'],
])("%j is no formula", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test.each([
  ["Dupont; Fils", '"Dupont; Fils"'],
  ['Le "Bon"', '"Le ""Bon"""'],
  ["a\r\nb", '"a\r\nb"'],
  ['=HYPERLINK("https://evil.example";"x")', `"'=HYPERLINK(""https://evil.example"";""x"")"`],
])("%j is quoted", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
