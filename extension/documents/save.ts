/** Long enough for a download to begin from a page that stays open, milliseconds. */
const KEPT = 60_000;

/** Saves a file as a download of the browser. */
export function save(name: string, type: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
