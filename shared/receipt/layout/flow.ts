import type { Block } from "./block.ts";
import { lowered } from "./block.ts";
import type { Page } from "./sheet.ts";
import { FOOT, TOP } from "./sheet.ts";

/** What a column of blocks is made of. */
export interface Piece {
  block: Block;
  /** Room above; none at the top of a page. */
  gap: number;
  /** Stays on one page with the piece that follows. */
  keep?: boolean;
  /** What is added where a page ends before this piece: at the foot of that page, at the top of the next. */
  parting?: { before: Block; after: Block };
}

/** Top of the text on the pages after the first, under the running head. */
export const NEXT_TOP = TOP + 33;
const BOTTOM = FOOT - 12;
const CLOSING_GAP = 18;

/**
 * Pieces one under the other, on as many pages as it takes. The `closing` ones stand at the bottom of the
 * last page when there is room for all of them.
 */
export function flow(pieces: Piece[], closing: Piece[]): Page[] {
  const pages: Page[] = [{ items: [] }];
  let y = TOP;
  let atTop = true;

  const add = (block: Block): void => {
    pages.at(-1)?.items.push(...lowered(block, y));
    y += block.height;
  };
  const turn = (parting: Piece["parting"]): void => {
    if (parting) add(parting.before);
    pages.push({ items: [] });
    y = NEXT_TOP;
    if (parting) add(parting.after);
    atTop = true;
  };
  const place = (column: Piece[]): void =>
    column.forEach((piece, i) => {
      if (!atTop && y + piece.gap + heightKept(column, i) > BOTTOM) turn(piece.parting);
      if (!atTop) y += piece.gap;
      add(piece.block);
      atTop = false;
    });

  place(pieces);
  const height = closing.reduce((sum, piece, i) => sum + piece.block.height + (i > 0 ? piece.gap : 0), 0);
  if (y + CLOSING_GAP + height <= BOTTOM) {
    y = BOTTOM - height;
    atTop = true;
  }
  place(closing);
  return pages;
}

/**
 * From the top of a piece to the end of those that it stays with, as far as one page can hold them, and of
 * what a page end there would add.
 */
function heightKept(column: Piece[], from: number): number {
  let kept = 0;
  for (const [i, piece] of column.slice(from).entries()) {
    const height = kept + piece.block.height + (i > 0 ? piece.gap : 0);
    if (i > 0 && height > BOTTOM - NEXT_TOP) return kept;
    kept = height;
    if (!piece.keep) return kept + (column[from + i + 1]?.parting?.before.height ?? 0);
  }
  return kept;
}
