/** The two faces that a document is set in. */
export type FontName = "NotoSans-Regular" | "NotoSans-SemiBold";

/**
 * How the files of fonts come in: this room does no I/O. Resolves to the bytes of a file that
 * `fonts/build/build-fonts.ts` made, such as `NotoSans-Regular.ttf`; each is asked once and the answer is kept.
 * Every document asks for the two faces; other files only where a text has characters that those lack.
 */
export type LoadFont = (file: string) => Promise<Uint8Array>;
