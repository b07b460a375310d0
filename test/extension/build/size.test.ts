import { expect, test } from "vitest";
import { POPUP_LIMIT, popupLoad, totalBytes } from "../../../worker/cli/build/popup-load.ts";

test("the popup loads little: scripts and styles, without what draws documents", async () => {
  const files = await popupLoad("dist/extension/chrome-mv3");
  const list = files.map(({ path, bytes }) => `${path} ${bytes}`).join(", ");
  expect(files.map(({ path }) => path).join(" ")).not.toMatch(/jspdf|documents|chunks\/(pair|options)/);
  expect(files.some(({ path }) => path.endsWith(".css"))).toBe(true);
  expect(totalBytes(files), list).toBeLessThanOrEqual(POPUP_LIMIT);
});
