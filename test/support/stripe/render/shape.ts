/** A part of one of Stripe's objects: each member that is there has the type that the SDK says. */
export type Shape<T> = Partial<T> & { id?: string; object?: string };

export function list<T>(data: T[], has_more = false) {
  return { object: "list" as const, data, has_more, url: "/v1" };
}
