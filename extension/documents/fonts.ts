/** Fonts lie inside the extension: a receipt needs no connection but for its document. */
export async function loadFont(file: string): Promise<Uint8Array> {
  const reply = await fetch(`/fonts/${file}`);
  return new Uint8Array(await reply.arrayBuffer());
}
