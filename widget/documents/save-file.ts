/** Long enough for a tab to read it or a download to end, milliseconds. */
const KEPT = 10 * 60_000;

/** An address of a file in this page, for as long as it is needed. */
export function addressOf(file: File): string {
  const url = URL.createObjectURL(file);
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
  return url;
}

/** Saves a file as a download. */
export function saveFile(file: File): void {
  const link = document.createElement("a");
  link.href = addressOf(file);
  link.download = file.name;
  link.click();
}
