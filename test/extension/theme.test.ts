import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

/** Custom properties of a sheet that are the same in every theme or `light-dark()`; those that are mixed are left out. */
async function tokensOf(...paths: string[]): Promise<Map<string, string>> {
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  const found = texts.join("\n").matchAll(/(--chets-[\w-]+):\s*([^;]+);/g);
  return new Map([...found].map(([, name = "", value = ""]) => [name, value.replace(/\s+/g, " ")]));
}

test("the extension's colours are the widget's", async () => {
  const widget = await tokensOf("widget/theme/tokens.css", "widget/theme/more-tokens.css");
  const extension = await tokensOf("extension/theme/tokens.css");
  const shared = [...extension].filter(([name]) => widget.has(name));
  expect(shared.length).toBeGreaterThan(15);
  for (const [name, value] of shared) {
    if (!widget.get(name)?.startsWith("color-mix")) expect(value, name).toBe(widget.get(name));
  }
});
