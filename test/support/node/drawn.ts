import type { Page } from "playwright-core";

/**
 * How each element within the widget is drawn: box within the widget, font, colours, borders. Two pages that draw
 * it alike give equal lists.
 */
export function drawn(page: Page, within: "widget" | "dialog"): Promise<string[]> {
  return page.locator("chets-billing").evaluate((host, where) => {
    const root = host.shadowRoot?.querySelector(where === "dialog" ? "dialog" : ".chets");
    if (!root) throw new Error(`There is no ${where}`);
    const frame = root.getBoundingClientRect();
    // Options have no box until their list opens.
    return [root, ...root.querySelectorAll("*:not(option)")].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const box = [left - frame.left, top - frame.top, width, height].map((one) => Math.round(one));
      const style = getComputedStyle(element);
      const look = [
        style.fontFamily.slice(0, 12),
        style.fontSize,
        style.fontStyle,
        style.fontWeight,
        style.fontVariant,
        style.lineHeight,
        style.textIndent,
        style.wordBreak,
        style.direction,
        style.letterSpacing,
        style.textTransform,
        style.textAlign,
        style.color,
        style.backgroundColor,
        style.borderTopWidth,
        style.fill,
        style.visibility,
        style.cursor,
        style.textShadow,
        style.whiteSpace,
      ];
      return `${element.tagName}.${element.getAttribute("class") ?? ""} ${box} ${look.join(" | ")}`;
    });
  }, within);
}
