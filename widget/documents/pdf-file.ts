/** Long enough for a tab to read it or a download to end, milliseconds. */
const KEPT = 10 * 60_000;

export const pdfFile = (name: string, bytes: Uint8Array): File =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { type: "application/pdf" });

function addressOf(file: File): string {
  const url = URL.createObjectURL(file);
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
  return url;
}

export function save(file: File): void {
  const link = document.createElement("a");
  link.href = addressOf(file);
  link.download = file.name;
  link.click();
}

/** Fills the tab; `false` when it was closed meanwhile. */
export function show(file: File, tab: Window): boolean {
  if (tab.closed) return false;
  tab.location.replace(addressOf(file));
  return true;
}
