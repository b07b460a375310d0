/** Fonts lie beside the scripts. */
export async function loadFont(file: string): Promise<Uint8Array> {
  const address = new URL(/* @vite-ignore */ `fonts/${file}`, import.meta.url);
  const reply = await fetch(address, { credentials: "omit" });
  if (!reply.ok) throw new Error(`chets-billing: ${file} answered ${reply.status}`);
  return new Uint8Array(await reply.arrayBuffer());
}
