import type { Face } from "../layout/sheet.ts";
import type { Font } from "./font.ts";
import { openFont } from "./font.ts";
import type { FontName, LoadFont } from "./font-name.ts";

/** Which fonts draw which face of the layout, the first that has a character. */
export type Faces = Record<Face, readonly Font[]>;

const kept = new Map<FontName, Promise<Font>>();

/** The two faces, loaded and parsed once and then kept. What fails is asked again the next time. */
export async function loadFaces(loadFont: LoadFont): Promise<Faces> {
  const [regular, semibold] = await Promise.all([
    loadOnce("NotoSans-Regular", loadFont),
    loadOnce("NotoSans-SemiBold", loadFont),
  ]);
  return { regular: [regular], semibold: [semibold] };
}

function loadOnce(name: FontName, loadFont: LoadFont): Promise<Font> {
  const known = kept.get(name);
  if (known) return known;
  const loading = loadFont(name).then((bytes) => openFont(name, bytes));
  kept.set(name, loading);
  loading.catch(() => kept.delete(name));
  return loading;
}
