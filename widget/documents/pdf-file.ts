import { addressOf } from "./save-file.ts";

export const pdfFile = (name: string, bytes: Uint8Array): File =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { type: "application/pdf" });

/**
 * A PDF that lies elsewhere: in the tab, or as the browser takes it. Throws for what is no web address: in the
 * tab, a script would run as this page. The site there learns nothing of this one.
 */
export function openAddress(url: string, tab: Window | null | false): void {
  if (!/^https?:/.test(url)) throw new Error("chets-billing: a document without a web address");
  if (tab && !tab.closed) {
    tab.opener = null;
    tab.location.replace(url);
    return;
  }
  const link = document.createElement("a");
  link.href = url;
  link.target = "_blank";
  link.rel = "noopener";
  link.click();
}

/** Fills the tab; `false` when it was closed meanwhile. */
export function show(file: File, tab: Window): boolean {
  if (tab.closed) return false;
  tab.location.replace(addressOf(file));
  return true;
}
