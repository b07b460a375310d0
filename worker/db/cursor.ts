import type { InvoiceCursor } from "./invoices.ts";

/** Where the next page begins, opaque to the client. */
export function encodeCursor(last: InvoiceCursor | undefined): string | null {
  if (!last) return null;
  return btoa(`${last.createdAt}:${last.id}`).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** `null` for anything that `encodeCursor` did not make. */
export function decodeCursor(cursor: string): InvoiceCursor | null {
  try {
    const [, createdAt, id] =
      /^(\d{1,16}):(\w{1,100})$/.exec(atob(cursor.replaceAll("-", "+").replaceAll("_", "/"))) ?? [];
    return createdAt && id ? { createdAt: Number(createdAt), id } : null;
  } catch {
    return null;
  }
}
