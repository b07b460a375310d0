/** The id of what Stripe sends whole when it was asked to expand it, and by its id otherwise. */
export function idOf(value: string | { id: string } | null | undefined): string | null {
  if (!value) return null;
  return typeof value === "string" ? value : value.id;
}

/** The thing itself where it was expanded and still exists. */
export function expanded<T extends { id: string }>(
  value: string | T | { id: string; deleted: true } | null | undefined,
): T | null {
  if (!value || typeof value === "string" || ("deleted" in value && value.deleted)) return null;
  return value as T;
}
