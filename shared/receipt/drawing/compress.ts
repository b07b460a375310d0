import { nextTask } from "../../next-task.ts";
import { bytesOf, textOf } from "../binary.ts";
import type { Objects } from "./objects.ts";
import { stream } from "./objects.ts";

/** Compresses by zlib; text in and out, one character a byte. */
export type Deflate = (data: string) => string;

/** The same bytes on every engine, which the engines' own compression does not promise. It comes with jsPDF. */
export async function loadDeflate(): Promise<Deflate> {
  const { zlibSync } = await import("fflate");
  return (data) => textOf(zlibSync(bytesOf(data), { level: 9 }));
}

/** Compresses what jsPDF wrote, a stream at a time: the page has its turn between two. */
export async function compressStreams(objects: Objects, deflate: Deflate): Promise<void> {
  for (const [number, body] of objects.entries()) {
    const [head, length1 = ""] = /^<<\n\/Length \d+(\n\/Length1 \d+)?\n>>\nstream\n/.exec(body ?? "") ?? [];
    if (!body || !head) continue;
    const data = body.slice(head.length, -"\nendstream".length);
    objects[number] = stream(`${length1}/Filter/FlateDecode`, deflate(data));
    await nextTask();
  }
}
