/** The two faces that a document is set in. */
export type FontName = "NotoSans-Regular" | "NotoSans-SemiBold";

/**
 * How font bytes come in: this room does no I/O. Resolves to a TrueType file made by
 * `shared/receipt/fonts/build.ts`; it is asked once for each name and the answer is kept.
 */
export type LoadFont = (name: FontName) => Promise<Uint8Array>;
