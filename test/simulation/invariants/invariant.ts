import type { Books } from "../books.ts";
import type { World } from "../world.ts";

/** A sentence that holds, and how a case against it is found: anything but nothing is one. */
export interface AlwaysInvariant {
  sentence: string;
  against(world: World): unknown;
}

/** The same of one customer, where the books of the provider and of the product lie open. */
export interface BookInvariant {
  sentence: string;
  against(books: Books, world: World): unknown;
}

/** The first of a list, `undefined` for none. */
export function first<T>(list: readonly T[]): T | undefined {
  return list[0];
}
