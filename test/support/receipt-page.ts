/** Runs in a page: what a test asks of it stands on the window. Fonts are asked of the page's own server. */
import { renderAcknowledgment, renderReceipt } from "../../shared/receipt/index.ts";
import { acknowledgmentDocument } from "./documents.ts";
import type { SampleName } from "./sample-documents.ts";
import { SAMPLES } from "./sample-documents.ts";

const loadFont = async (file: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(`/fonts/${file}`)).arrayBuffer());

export type PaperName = SampleName | "acknowledgment" | "englishAcknowledgment";

async function render(name: PaperName): Promise<Uint8Array> {
  if (name === "acknowledgment") return renderAcknowledgment(acknowledgmentDocument(), { loadFont });
  if (name === "englishAcknowledgment")
    return renderAcknowledgment(acknowledgmentDocument({ locale: "en" }), { loadFont });
  return renderReceipt(SAMPLES[name], { loadFont });
}

/** The PDF of a sample, one character a byte: the form that leaves a page as it is. */
async function binary(name: PaperName): Promise<string> {
  const bytes = await render(name);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

/** Milliseconds of `count` receipts, one after the other. */
async function times(count: number): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    await render("card");
    taken.push(performance.now() - start);
  }
  return taken;
}

export type ReceiptPage = { binary: typeof binary; times: typeof times };

Object.assign(globalThis, { receipts: { binary, times } satisfies ReceiptPage });
