import type { Face } from "../layout/sheet.ts";
import type { Font } from "./font.ts";
import { hasGlyph, openFont } from "./font.ts";
import { once } from "./kept.ts";
import type { LoadFont } from "./load-font.ts";
import type { RightToLeft } from "./scripts/right-to-left.ts";
import { visible } from "./visible.ts";

/** What a document is drawn with. */
export interface Fonts {
  /** Which fonts draw which face of the layout, the first that has a character. */
  faces: Record<Face, readonly Font[]>;
  /** Where some of the text is written from right to left. */
  rightToLeft: RightToLeft | null;
}

/** The fonts for a text: the two faces, and where that is not enough, what brings the scripts that they lack. */
export async function loadFonts(text: string, country: string | null, load: LoadFont): Promise<Fonts> {
  const [regular, semibold] = await Promise.all(
    (["NotoSans-Regular", "NotoSans-SemiBold"] as const).map((name) => openOnce(name, load)),
  );
  const base = { faces: { regular: [regular as Font], semibold: [semibold as Font] }, rightToLeft: null };
  const lacking = [...new Set(visible(text))].filter((character) => !hasGlyph(regular as Font, character));
  if (lacking.length === 0) return base;
  const { loadScripts } = await import("./scripts/load-scripts.ts");
  const { fonts, rightToLeft } = await loadScripts(lacking, country, load);
  return {
    faces: { regular: [regular as Font, ...fonts], semibold: [semibold as Font, ...fonts] },
    rightToLeft,
  };
}

function openOnce(name: string, load: LoadFont): Promise<Font> {
  return once(`${name}.ttf`, load, (bytes) => openFont(name, bytes));
}
