import type { FontName } from "../font-name.ts";

/** A face of the npm package `@expo-google-fonts/noto-sans` (Noto Sans 2.015, SIL Open Font License 1.1). */
export interface FontSource {
  name: FontName;
  /** Path inside the package. */
  file: string;
  /** SHA-256 of the file in the package, and of what is built from it. */
  sourceHash: string;
  builtHash: string;
}

/**
 * Pinned by hash: a document's bytes hold these fonts, so another file would be another document.
 * To take a newer one on purpose, change both hashes and the golden hash of the receipt's tests.
 */
export const SOURCES: readonly FontSource[] = [
  {
    name: "NotoSans-Regular",
    file: "400Regular/NotoSans_400Regular.ttf",
    sourceHash: "fe8c022f48d8dd29f17b744d16f9346f4357e16f7d4f7be58b000ae7c291b614",
    builtHash: "a6311b471ff6d9c349b3f16d71db43aef619d63595d603486632e62b7ea767fa",
  },
  {
    name: "NotoSans-SemiBold",
    file: "600SemiBold/NotoSans_600SemiBold.ttf",
    sourceHash: "e691fe27813ec6ed11d0a5be4c6c1f6739996ed682462eaa3244a6185217dd6c",
    builtHash: "0981e81e70194e00ed6edcb86897d48941d520768d40dd54f3e48faad05d282c",
  },
];

/** Its licence, which must go wherever the fonts go. */
export const LICENCE = "LICENSE_FONT";
