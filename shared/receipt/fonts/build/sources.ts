import type { FontName } from "../load-font.ts";

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

/** Fonts of an npm package `@fontsource/<folder>` 5.3.0 (SIL Open Font License 1.1), regular alone. */
export interface SliceSource {
  name: string;
  folder: string;
  /** Where one file has all of the script; `null` where it comes in slices. */
  subset: string | null;
  /** Of all files that are made of it. */
  builtHash: string;
}

export const SLICE_SOURCES: readonly SliceSource[] = [
  {
    name: "NotoSansArabic",
    folder: "noto-sans-arabic",
    subset: "arabic",
    builtHash: "c96854e5df5c5e15c9bd975ec18b76cb8a2315f5f8919302f81cb7194551f80a",
  },
  {
    name: "NotoSansHebrew",
    folder: "noto-sans-hebrew",
    subset: "hebrew",
    builtHash: "4d4bfcdfa8cc0697f2a3a59fb6bc3c54181dd521e892a1bcc47cabb156cc5000",
  },
  {
    name: "NotoSansSC",
    folder: "noto-sans-sc",
    subset: null,
    builtHash: "56625023fad164b093f582998b3f58db03517df1578a340365533c05203d76ca",
  },
  {
    name: "NotoSansJP",
    folder: "noto-sans-jp",
    subset: null,
    builtHash: "dc59dc594cb3f1dd09b99b8e1a1303dd09e1e9d11d50a4825bb2f23abdd3682c",
  },
  {
    name: "NotoSansKR",
    folder: "noto-sans-kr",
    subset: null,
    builtHash: "21897525680cc8ec668bb58ae234e40625eab8160600849baf03b4b8980141ac",
  },
];

/** Its licence, which must go wherever the fonts go. */
export const LICENCE = "LICENSE_FONT";
