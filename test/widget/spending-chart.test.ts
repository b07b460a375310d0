import { expect, test } from "vitest";
import { show } from "../support/browser/element.ts";
import { ACTIVE } from "../support/browser/states.ts";

/** The chart of twelve months with these amounts, in cents. */
async function chart(amounts: number[]) {
  const spending = amounts.map((amount, at) => ({
    month: `2026-${String(at + 1).padStart(2, "0")}`,
    total: { amount, currency: "EUR" },
  }));
  const { root } = await show({ ...ACTIVE, spending }, { width: 1200 });
  const card = root.getElementById("spending");
  return {
    tags: [...(card?.querySelectorAll(".tag") ?? [])],
    bars: [...(card?.querySelectorAll("rect") ?? [])].map((bar) => bar.getBoundingClientRect()),
  };
}

const monthly = (count: number) => Array.from({ length: count }, () => 5_880);
const words = (tags: Element[]) => tags.map((tag) => tag.textContent?.replaceAll(/\s/g, " "));

test("two changes side by side: the newest amount is told, not the one before it", async () => {
  const { tags } = await chart([...monthly(10), 7_680, 11_880]);
  expect(words(tags)).toEqual(["58,80 €", "118,80 €"]);
});

test("no amount is written over a bar", async () => {
  const { tags, bars } = await chart([...monthly(8), 6_000, 9_000, 9_000, 11_880]);
  expect(words(tags)).toEqual(["58,80 €", "60,00 €", "118,80 €"]);
  for (const tag of tags) {
    const { left, right, top, bottom } = tag.getBoundingClientRect();
    const under = bars.filter(
      (bar) => bar.left < right && bar.right > left && bar.top < bottom - 1 && bar.bottom > top,
    );
    expect(under, tag.textContent ?? "").toEqual([]);
  }
});
