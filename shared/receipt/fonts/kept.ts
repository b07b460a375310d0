import type { LoadFont } from "./load-font.ts";

const kept = new Map<string, Promise<unknown>>();

/** What is made of a file, loaded and made once and then kept. What fails is asked again the next time. */
export function once<T>(file: string, load: LoadFont, make: (bytes: Uint8Array) => T): Promise<T> {
  const known = kept.get(file);
  if (known) return known as Promise<T>;
  const loading = load(file).then(make);
  kept.set(file, loading);
  loading.catch(() => kept.delete(file));
  return loading;
}
