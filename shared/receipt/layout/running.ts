import { NBSP } from "../words/spaces.ts";
import { beside, lowered, paragraph, rule } from "./block.ts";
import type { Page } from "./sheet.ts";
import { FOOT, LEFT, RIGHT, TOP, WIDTH } from "./sheet.ts";
import { EDGE, STYLES } from "./style.ts";
import type { Typesetter } from "./typesetter.ts";
import { fitted } from "./wrap.ts";

const NAME = { x: LEFT, width: (WIDTH * 3) / 4 };
const COUNT = { x: RIGHT - WIDTH / 4, width: WIDTH / 4, align: "right" as const };

/** What every page says of the document that it belongs to. */
export interface Running {
  /** « Facture FA-2026-000123 » */
  name: string;
  customer: string;
  /** What follows the name at the foot. */
  profile: string;
  /** The word before the count. */
  page: string;
}

/** Pages with their foot (name, « Page 1 / 2 ») and, from the second on, a head (name, customer). */
export function withRunning(
  type: Typesetter,
  pages: Page[],
  { name, customer, profile, page: word }: Running,
): Page[] {
  return pages.map((page, i) => {
    const count = `${word} ${i + 1}${NBSP}/${NBSP}${pages.length}`;
    const foot = beside(
      paragraph(type, name + profile, STYLES.legal, NAME),
      paragraph(type, count, STYLES.legal, COUNT),
    );
    const items = i === 0 ? [] : head(type, name, customer);
    return {
      items: [
        ...items,
        ...page.items,
        ...rule(LEFT, WIDTH, EDGE).items.map((item) => ({ ...item, y: FOOT })),
        ...lowered(foot, FOOT + 7.5),
      ],
    };
  });
}

function head(type: Typesetter, name: string, customer: string): Page["items"] {
  const who = fitted(type, customer, STYLES.small, WIDTH / 2);
  const words = beside(
    paragraph(type, name, STYLES.strong, { x: LEFT, width: WIDTH / 2 }),
    paragraph(type, who, STYLES.small, { x: RIGHT - WIDTH / 2 - 1, width: WIDTH / 2 + 1, align: "right" }),
  );
  return [...lowered(words, TOP - 6), ...lowered(rule(LEFT, WIDTH, EDGE), TOP + 15)];
}
