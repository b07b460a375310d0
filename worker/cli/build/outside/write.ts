import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readOutside } from "./doc-comment.ts";
import { customElementsManifest } from "./manifest.ts";
import { messageTypes } from "./messages.ts";
import { elementTypes } from "./types.ts";
import { wireTypes } from "./wire.ts";

/**
 * Writes what editors and compilers of hosts read, beside the widget's script: `custom-elements.json` and
 * `types/`, both from the one doc comment at the top of the element.
 */
export async function writeOutside(folder: string, script: string): Promise<void> {
  const outside = readOutside(await readFile("widget/element.ts", "utf8"));
  const manifest = customElementsManifest(outside, script);
  await writeFile(join(folder, "custom-elements.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  const named = { wire: await wireTypes("subscription"), messages: await messageTypes() };
  await mkdir(join(folder, "types"), { recursive: true });
  for (const [name, text] of Object.entries(elementTypes(outside, named)))
    await writeFile(join(folder, "types", name), text);
}
