import { expect, test, vi } from "vitest";
import { contrast } from "../../widget/theme/contrast.ts";
import { place, settled, show } from "../support/browser/element.ts";
import { fakeApi } from "../support/browser/fake-api.ts";
import { ACTIVE } from "../support/browser/states.ts";

test("contrast by WCAG's formula", () => {
  expect(contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)")).toBeCloseTo(21, 5);
  expect(contrast("rgb(255, 255, 255)", "rgb(15, 91, 116)")).toBeCloseTo(7.6, 1);
  expect(contrast("color(srgb 1 1 1)", "rgb(15, 91, 116)")).toBeCloseTo(7.6, 1);
  expect(contrast("oklch(0.7 0.1 200)", "rgb(0, 0, 0)")).toBeNull();
});

test("the host is told of an accent that can't be read, and of no other", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  await show(ACTIVE);
  expect(warn).not.toHaveBeenCalled();
  fakeApi({ "GET /v1/portal": () => ACTIVE });
  const element = await place();
  element.style.setProperty("--chets-accent", "#f5c518");
  await settled(() => warn.mock.calls.length > 0);
  expect(warn.mock.calls[0]?.[0]).toContain("--chets-accent has a contrast of 1.6");
});
