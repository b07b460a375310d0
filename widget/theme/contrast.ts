/** What text asks for (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;

/** Relative luminance of `rgb(…)` or `color(srgb …)`, as computed styles write them; `null` for others. */
function luminance(color: string): number | null {
  const [, space, list = ""] = /^(rgba?|color)\((?:srgb )?([^)]*)\)/.exec(color) ?? [];
  const parts = list
    .match(/[\d.]+/g)
    ?.slice(0, 3)
    .map(Number);
  if (!space || parts?.length !== 3) return null;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = space === "color" ? part : part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast of two computed colours, 1 to 21; `null` when one of them can't be told. */
export function contrast(one: string, other: string): number | null {
  const [a, b] = [luminance(one), luminance(other)];
  if (a === null || b === null) return null;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Tells the host when the accent that it chose can't be read. */
export function warnOfContrast(root: ShadowRoot): void {
  const button = root.querySelector(".primary");
  if (!button) return;
  const { color, backgroundColor } = getComputedStyle(button);
  const ratio = contrast(color, backgroundColor);
  if (ratio !== null && ratio < ENOUGH) {
    console.warn(
      `chets-billing: --chets-on-accent on --chets-accent has a contrast of ${ratio.toFixed(1)}; text needs ${ENOUGH}.`,
    );
  }
}
