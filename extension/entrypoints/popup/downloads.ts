import { InvalidDocument } from "../../../shared/receipt/check/invalid-document.ts";
import type { Pairing } from "../../pairing/pairing.ts";
import { troubleOf } from "../../pairing/trouble.ts";
import type { Desk } from "./desk.ts";

type Documents = typeof import("../../documents/documents.ts");
type Undrawn = ReturnType<Documents["undrawn"]>;

/** Why an archive is not made: its reader stopped it. */
export const STOPPED = new Error("stopped");

/** Draws and saves something, and says how it went. What draws comes with the first document. */
async function deliver(
  desk: Desk,
  work: (documents: Documents, pairing: Pairing, undrawn: Undrawn) => Promise<string>,
): Promise<void> {
  const { pairing, say } = desk;
  if (!pairing) return;
  try {
    const documents = await import("../../documents/documents.ts");
    const undrawn = documents.undrawn();
    const told = await work(documents, pairing, undrawn);
    const characters = undrawn.all;
    desk.draw({ told, news: characters ? { tone: "warn", text: say("undrawn", { characters }) } : null });
    await desk.documentOpened();
  } catch (error) {
    if (error === STOPPED) return;
    if (troubleOf(error) === "ended") return desk.refresh();
    const text = say(error instanceof InvalidDocument ? "documentInvalid" : "documentFailed");
    desk.draw({ news: { tone: "warn", text } });
  }
}

export function downloadReceipt(desk: Desk, invoiceId: string): Promise<void> {
  return deliver(desk, async (documents, pairing, undrawn) => {
    const file = await documents.saveReceipt(pairing, invoiceId, undrawn);
    return desk.say("saved", { file });
  });
}

export function downloadAcknowledgment(desk: Desk): Promise<void> {
  return deliver(desk, async (documents, pairing, undrawn) => {
    const file = await documents.saveAcknowledgment(pairing, undrawn);
    return desk.say("savedAcknowledgment", { file });
  });
}

/** Every document of a year; `show` hears how far it has got. */
export function downloadYear(
  desk: Desk,
  year: number,
  signal: AbortSignal,
  show: (progress: string) => void,
): Promise<void> {
  return deliver(desk, async (documents, pairing, undrawn) => {
    const onProgress = (done: number, of: number): void => show(desk.say("downloading", { done, of }));
    const { file, n } = await documents.saveYear(pairing, year, { signal, onProgress }, undrawn);
    return desk.say("savedYear", { n, file });
  });
}
