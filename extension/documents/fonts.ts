import type { FontName } from "../../shared/receipt/index.ts";

/** Fonts lie inside the extension: a receipt needs no connection but for its document. */
export async function loadFont(name: FontName): Promise<Uint8Array> {
  const reply = await fetch(`/fonts/${name}.ttf`);
  return new Uint8Array(await reply.arrayBuffer());
}
