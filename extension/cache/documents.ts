import { NetworkFailure } from "../../shared/api/client/failure.ts";
import type { LegalDocument, ProviderDocument } from "../../shared/api/types/index.ts";
import { askPaired } from "../pairing/api.ts";
import { markEnded } from "../pairing/end-pairing.ts";
import { type Pairing, readPairings } from "../pairing/pairing.ts";
import { PairingEnded, StrangeAnswer } from "../pairing/trouble.ts";
import { members, orNull, text } from "./shape.ts";
import { read, StorageFull, write } from "./store.ts";

const kept = members({ etag: orNull(text), document: members({ number: text, issueDate: text }) });

const keyOf = (pairingId: string, invoiceId: string, number?: string): string =>
  ["document", pairingId, invoiceId, ...(number ? [number] : [])].join(":");

async function keptDocument(key: string) {
  const value = (await read(key))[key];
  return kept(value) ? (value as { etag: string | null; document: LegalDocument }) : null;
}

/** Which of these invoices were opened once, and can be again without a connection. */
export async function keptDocumentIds(pairing: Pairing, invoiceIds: string[]): Promise<Set<string>> {
  const values = await read(...invoiceIds.map((id) => keyOf(pairing.id, id)));
  return new Set(invoiceIds.filter((id) => kept(values[keyOf(pairing.id, id)])));
}

/** Throws `StrangeAnswer` where its address is none of the web. */
function isProviders(body: unknown): body is ProviderDocument {
  if (typeof body !== "object" || body === null || !("url" in body)) return false;
  if (typeof body.url === "string" && /^https?:/.test(body.url)) return true;
  throw new StrangeAnswer("a document without a web address");
}

/** What can't be kept is delivered all the same. A pairing that was ended meanwhile leaves nothing behind. */
async function keep(pairing: Pairing, values: Record<string, unknown>): Promise<void> {
  const { list } = await readPairings();
  if (!list.some(({ id, ended }) => id === pairing.id && !ended)) return;
  await write(values).catch((error) => {
    if (!(error instanceof StorageFull)) throw error;
  });
}

/**
 * The frozen document of an invoice, the newest or the one of a number: what the server says now, since a
 * correction replaces it, or what was kept of it when the server can't be reached. Throws what `askPaired` throws.
 */
export async function readDocument(
  pairing: Pairing,
  invoiceId: string,
  number?: string,
): Promise<LegalDocument | ProviderDocument> {
  const key = keyOf(pairing.id, invoiceId, number);
  const before = await keptDocument(key);
  try {
    const { status, headers, body } = await askPaired(pairing, {
      path: `/v1/invoices/${encodeURIComponent(invoiceId)}/document`,
      query: { number },
      etag: before?.etag ?? null,
    });
    if (status === 304 && before) return before.document;
    // Its address is good for days only.
    if (isProviders(body)) return body;
    await keep(pairing, { [key]: { etag: headers.get("ETag"), document: body } });
    return body as LegalDocument;
  } catch (error) {
    if (error instanceof PairingEnded) await markEnded(pairing.id);
    if (error instanceof NetworkFailure && before) return before.document;
    throw error;
  }
}
