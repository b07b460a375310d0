import { expect, test } from "vitest";
import { totalBytes } from "../../worker/cli/build/first-load.ts";
import { type WholeLoad, wholeLoad } from "../../worker/cli/build/whole-load.ts";

/** What all of it weighs today, and little more: it must not grow unseen. */
const LIMITS: Record<keyof WholeLoad, number> = { portal: 82_000, documents: 31_500 };

test.each(Object.entries(LIMITS))("%s: every chunk together", async (kind, limit) => {
  const scripts = (await wholeLoad("dist/widget/v1"))[kind as keyof WholeLoad];
  const list = scripts.map(({ path, bytes }) => `${path} ${bytes}`).join(", ");
  expect(scripts.length).toBeGreaterThan(3);
  expect(totalBytes(scripts), list).toBeLessThanOrEqual(limit);
});

test("what is counted is neither a language nor the PDF library, and the entry is among it", async () => {
  const { portal, documents } = await wholeLoad("dist/widget/v1");
  const names = [...portal, ...documents].map(({ path }) => path).join(" ");
  expect(names).toContain("chets-billing.js");
  expect(names).toMatch(/change-plan-dialog/);
  expect(names).not.toMatch(/jspdf|\ben-|\bar-|stand-in/);
  expect(documents.map(({ path }) => path).join(" ")).toMatch(/undrawn/);
});
