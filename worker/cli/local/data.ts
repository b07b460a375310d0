import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Miniflare } from "miniflare";
import { CommandError, step } from "../report.ts";
import { migrate } from "./migrate.ts";
import { type LocalWorkerOptions, runLocally } from "./worker.ts";

const MIGRATIONS = "worker/db/migrations";

/** Where Miniflare keeps D1 and queues, and what says that the demo's history is whole. */
const storageOf = (data: string) => join(data, "storage");
const seededIn = (data: string) => join(data, "seeded");

/** The file that says who runs on a data folder. */
export const runningIn = (data: string) => join(data, "running.json");

/** Forgets all local data; settings stay. */
export async function startOver(data: string): Promise<void> {
  await rm(seededIn(data), { force: true });
  await rm(storageOf(data), { recursive: true, force: true });
}

/** The folder to run with, as it is. */
export async function openData(data: string): Promise<string> {
  await mkdir(storageOf(data), { recursive: true });
  return storageOf(data);
}

/**
 * Makes the data of a first start, before the Worker is served: nobody sees half a history. One that broke off
 * is begun again from nothing, since nobody has used it yet. Answers the folder to run with.
 */
export async function prepareData(
  worker: Omit<LocalWorkerOptions, "port" | "data">,
  data: string,
  origin: string,
): Promise<string> {
  const storage = storageOf(data);
  if (existsSync(seededIn(data))) return storage;
  await startOver(data);
  await mkdir(storage, { recursive: true });
  const miniflare = await runLocally({ ...worker, data: storage, port: 0 });
  try {
    await applyMigrations(miniflare);
    await step("Playing fourteen months of the demo companies", () => seedDemo(miniflare, origin));
    await writeFile(seededIn(data), "");
  } finally {
    await miniflare.dispose();
  }
  return storage;
}

/** Brings the local D1 up to date. */
export async function applyMigrations(miniflare: Miniflare): Promise<void> {
  await migrate(await miniflare.getD1Database("DB"), MIGRATIONS);
}

/** Has the demo's history played. Throws a `CommandError` when that did not succeed. */
export async function seedDemo(miniflare: Miniflare, origin: string): Promise<void> {
  const reply = await miniflare.dispatchFetch(`${origin}/demo/seed`, {
    method: "POST",
    headers: { Origin: origin },
  });
  if (reply.ok) return;
  throw new CommandError(
    `The demo could not be made (${reply.status}): ${(await reply.text()).slice(0, 500)}`,
  );
}
