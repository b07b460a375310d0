/** Stripe counts seconds, we count milliseconds. */
export function instant(seconds: number): number {
  return seconds * 1000;
}

export function instantOrNull(seconds: number | null | undefined): number | null {
  return seconds === null || seconds === undefined ? null : instant(seconds);
}
