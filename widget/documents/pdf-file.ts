import { addressOf } from "./save-file.ts";

export const pdfFile = (name: string, bytes: Uint8Array): File =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { type: "application/pdf" });

/** Fills the tab; `false` when it was closed meanwhile. */
export function show(file: File, tab: Window): boolean {
  if (tab.closed) return false;
  tab.location.replace(addressOf(file));
  return true;
}
