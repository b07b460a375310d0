import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Makes the fonts of the documents in a folder: by their own script, which belongs to the room that draws with them. */
export async function buildFonts(folder: string): Promise<void> {
  const script = "shared/receipt/fonts/build/build-fonts.ts";
  await promisify(execFile)(process.execPath, [script, folder]);
}
