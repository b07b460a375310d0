/** How many are on their way while one is worked on. */
const AHEAD = 4;

/** Reads a list in its order, a few ahead: while one is drawn, the next ones come. */
export function readAhead<K, T>(keys: readonly K[], read: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const coming = new Map<K, Promise<T>>();
  return (key) => {
    const at = keys.indexOf(key);
    for (const next of keys.slice(at, at + AHEAD)) {
      if (coming.has(next)) continue;
      const reading = read(next);
      // Whoever asks for it hears of the failure; until then nobody does.
      reading.catch(() => {});
      coming.set(next, reading);
    }
    const mine = coming.get(key) ?? read(key);
    coming.delete(key);
    return mine;
  };
}
