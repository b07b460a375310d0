export { InvalidDocument } from "./check/invalid-document.ts";
export { acknowledgmentFileName, receiptFileName } from "./file-name.ts";
export type { LoadFont } from "./fonts/load-font.ts";
export type { RenderOptions } from "./render.ts";
export { renderAcknowledgment } from "./render-acknowledgment.ts";
export { renderReceipt } from "./render-receipt.ts";
