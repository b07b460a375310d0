/** What a case found to be otherwise, in words for the person at the terminal. */
export class Otherwise extends Error {
  override name = "Otherwise";
}

/** Throws `Otherwise` unless both are the same. */
export function expectSame(what: string, found: unknown, wanted: unknown): void {
  const [seen, want] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (seen !== want) throw new Otherwise(`${what} is ${seen}, not ${want}`);
}

export function expectThat(what: string, holds: boolean): void {
  if (!holds) throw new Otherwise(what);
}

export const euros = (cents: number) => `${(cents / 100).toFixed(2)} €`;
