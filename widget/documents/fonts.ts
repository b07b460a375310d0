import type { FontName } from "../../shared/receipt/index.ts";

/** Fonts lie beside the scripts. */
export async function loadFont(name: FontName): Promise<Uint8Array> {
  const address = new URL(/* @vite-ignore */ `fonts/${name}.ttf`, import.meta.url);
  const reply = await fetch(address, { credentials: "omit" });
  if (!reply.ok) throw new Error(`chets-billing: the font ${name} answered ${reply.status}`);
  return new Uint8Array(await reply.arrayBuffer());
}
