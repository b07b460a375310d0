/** What draws and saves documents: asked for with the first of them. */
export { InvalidDocument } from "../../shared/receipt/index.ts";
export { saveAcknowledgment } from "./acknowledgment.ts";
export { saveReceipt } from "./receipt.ts";
export { undrawn } from "./undrawn.ts";
export { saveYear } from "./year.ts";
