import { expect, test } from "vitest";
import { tellProgress } from "../../../../worker/providers/sandbox/progress.ts";

test("a long advance of the clock tells how far it is, once a second at the most", () => {
  const lines: string[] = [];
  let wall = 0;
  const tell = tellProgress(
    (line) => lines.push(line),
    () => wall,
  );
  const [from, to] = [Date.parse("2026-11-03T09:00:00Z"), Date.parse("2027-11-03T09:00:00Z")];
  for (const [after, month, done] of [
    [500, "12", 400],
    [700, "12", 900],
    [100, "12", 1_000],
    [2_000, "12", 1_500],
  ] as const) {
    wall += after;
    tell({ from, to, at: Date.parse(`2026-${month}-03T10:00:00Z`), done });
  }
  expect(lines).toEqual([
    "Clock: 2026-12-03, 8 % of the way, 900 renewed, charged or ended",
    "Clock: 2026-12-03, 8 % of the way, 1500 renewed, charged or ended",
  ]);
});
