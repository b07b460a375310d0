import { browser } from "wxt/browser";

/** The browser keeps no more for this extension, even without what can be fetched again. */
export class StorageFull extends Error {
  override name = "StorageFull";
}

/** What can be fetched again, by how its keys begin: the first to go first. */
const DISPENSABLE = ["document:", "portal:"];

/** What is kept under some keys; a key without a value is missing. Nothing of it is to be trusted in shape. */
export function read(...keys: string[]): Promise<Record<string, unknown>> {
  return browser.storage.local.get(keys);
}

/** Keeps values, and makes room for them where there is none. Throws `StorageFull`. */
export async function write(values: Record<string, unknown>): Promise<void> {
  for (const beginning of DISPENSABLE) {
    try {
      return await browser.storage.local.set(values);
    } catch {
      await forgetAll(beginning);
    }
  }
  await browser.storage.local.set(values).catch((cause) => {
    throw new StorageFull("Nothing more can be kept.", { cause });
  });
}

export function forget(...keys: string[]): Promise<void> {
  return browser.storage.local.remove(keys);
}

/** Forgets every key that begins so. */
export async function forgetAll(beginning: string): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await forget(...keys.filter((key) => key.startsWith(beginning)));
}
