import { expect, test } from "vitest";
import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { renderReceipt } from "../../../shared/receipt/index.ts";
import { SAMPLES } from "../../support/sample-documents.ts";

/** How often others have their turn until `work` is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let next = setImmediate(function count() {
    turns++;
    next = setImmediate(count);
  });
  await work();
  clearImmediate(next);
  return turns;
}

test("the page has its turn before the layout, before the drawing and after each page", async () => {
  const draw = (name: "card" | "sixtyLines") => renderReceipt(SAMPLES[name], { loadFont: buildFont });
  await draw("card");
  const one = await turnsDuring(() => draw("card"));
  expect(one).toBeGreaterThanOrEqual(5);
  expect(await turnsDuring(() => draw("sixtyLines"))).toBeGreaterThanOrEqual(one + 3);
});
