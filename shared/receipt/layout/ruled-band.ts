import type { Block } from "./block.ts";
import { padded, rule, stack } from "./block.ts";
import { LEFT, WIDTH } from "./sheet.ts";

/** A block between two hairlines from margin to margin. */
export function ruledBand(inside: Block): Block {
  return stack([rule(LEFT, WIDTH), padded(inside, 10.5, 10.5), rule(LEFT, WIDTH)]);
}
