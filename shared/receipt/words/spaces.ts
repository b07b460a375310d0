/** U+00A0: before : € % », after «, between day and month, in a grouped number. */
export const NBSP = "\u00a0";
/** U+202F: before ; ? ! */
export const NARROW = "\u202f";
