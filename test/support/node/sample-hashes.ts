/** Prints the SHA-256 of every sample as JSON: run in a process of its own, in any time zone and locale. */
import { createHash } from "node:crypto";
import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { renderAcknowledgment, renderReceipt } from "../../../shared/receipt/index.ts";
import { acknowledgmentDocument } from "../documents.ts";
import { SAMPLE_NAMES, SAMPLES } from "../sample-documents.ts";

const sha256 = (pdf: Uint8Array): string => createHash("sha256").update(pdf).digest("hex");

const hashes: Record<string, string> = {};
for (const name of SAMPLE_NAMES) {
  hashes[name] = sha256(await renderReceipt(SAMPLES[name], { loadFont: buildFont }));
}
const acknowledgment = await renderAcknowledgment(acknowledgmentDocument(), { loadFont: buildFont });
hashes.acknowledgment = sha256(acknowledgment);
const english = await renderAcknowledgment(acknowledgmentDocument({ locale: "en" }), { loadFont: buildFont });
hashes.englishAcknowledgment = sha256(english);
process.stdout.write(`${JSON.stringify(hashes, null, 2)}\n`);
