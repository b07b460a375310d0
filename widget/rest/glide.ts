/** Milliseconds on the way. */
const WAY = 180;
/** What stands in rows below each other, from the outer to the inner. */
const ROWS = ".stack > *, .grid > *, .history > *";

/**
 * Draws, and lets what was pushed up or down by it glide to its new place. Nothing jumps under the eyes or
 * the pointer, and nothing counts as a layout shift: what moves by a transform is no shift
 * (https://web.dev/articles/cls#animations_and_transitions).
 */
export function glide(box: HTMLElement, draw: () => void): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    draw();
    return;
  }
  const before = new Map(rows(box).map((row) => [row, row.getBoundingClientRect().top]));
  draw();
  const moved = new Map<Element, number>();
  for (const row of rows(box)) {
    const way = (before.get(row) ?? Number.NaN) - row.getBoundingClientRect().top;
    if (way && Math.abs(way) < innerHeight) moved.set(row, way);
  }
  for (const [row, way] of moved) {
    // A row within a row is taken along by it.
    const own = way - (moved.get(row.parentElement?.closest(ROWS) as Element) ?? 0);
    if (!own) continue;
    // One that is still on its way goes on from where it is seen.
    row.animate([{ translate: `0 ${own}px` }, { translate: "0" }], {
      duration: WAY,
      easing: "ease-out",
      composite: "add",
    });
  }
}

const rows = (box: HTMLElement): Element[] => [...box.querySelectorAll(ROWS)];
