import { expect, test } from "vitest";
import { percent, quantity, siren, vatId } from "../../../../shared/receipt/words/figures.ts";

const NBSP = "\u00a0";

test.each([
  [2000, "20"],
  [550, "5,5"],
  [210, "2,1"],
  [1025, "10,25"],
  [5, "0,05"],
  [0, "0"],
  [10_000, "100"],
])("%i basis points are %s %%", (basisPoints, figure) => {
  expect(percent(basisPoints)).toBe(`${figure}${NBSP}%`);
});

test("a SIREN in groups of three, another number as it came", () => {
  expect(siren("123456782")).toBe(`123${NBSP}456${NBSP}782`);
  expect(siren("HRB 4711")).toBe("HRB 4711");
});

test("a French VAT id parted before its SIREN, another as it came", () => {
  expect(vatId("FR11123456782")).toBe(`FR11${NBSP}123456782`);
  expect(vatId("FRXX123456782")).toBe(`FRXX${NBSP}123456782`);
  expect(vatId("PL5260001246")).toBe("PL5260001246");
});

test("a negative quantity has the minus sign of figures", () => {
  expect(quantity(-1)).toBe("\u22121");
});
