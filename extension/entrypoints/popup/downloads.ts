import { InvalidDocument } from "../../../shared/receipt/check/invalid-document.ts";
import type { Pairing } from "../../pairing/pairing.ts";
import { troubleOf } from "../../pairing/trouble.ts";
import type { Desk } from "./desk.ts";

type Documents = typeof import("../../documents/documents.ts");

/** Draws and saves something, and says how it went. What draws comes with the first document. */
async function deliver(
  desk: Desk,
  work: (documents: Documents, pairing: Pairing) => Promise<string>,
): Promise<void> {
  const { pairing, say } = desk;
  if (!pairing) return;
  try {
    const told = await work(await import("../../documents/documents.ts"), pairing);
    desk.draw({ told, news: null });
    await desk.documentOpened();
  } catch (error) {
    if (troubleOf(error) === "ended") return desk.refresh();
    const text = say(error instanceof InvalidDocument ? "documentInvalid" : "documentFailed");
    desk.draw({ news: { tone: "warn", text } });
  }
}

export function downloadReceipt(desk: Desk, invoiceId: string): Promise<void> {
  return deliver(desk, async (documents, pairing) => {
    const file = await documents.saveReceipt(pairing, invoiceId);
    return desk.say("saved", { file });
  });
}

export function downloadAcknowledgment(desk: Desk): Promise<void> {
  return deliver(desk, async (documents, pairing) => {
    const file = await documents.saveAcknowledgment(pairing);
    return desk.say("savedAcknowledgment", { file });
  });
}

export function downloadYear(desk: Desk, year: number, show: (progress: string) => void): Promise<void> {
  return deliver(desk, async (documents, pairing) => {
    const { file, n } = await documents.saveYear(pairing, year, (done, of) =>
      show(desk.say("downloading", { done, of })),
    );
    return desk.say("savedYear", { n, file });
  });
}
