import { describe, expect, test } from "vitest";
import { notices as enNotices } from "../../../extension/i18n/en/notices.ts";
import { options as enOptions } from "../../../extension/i18n/en/options.ts";
import { pair as enPair } from "../../../extension/i18n/en/pair.ts";
import { popup as enPopup } from "../../../extension/i18n/en/popup.ts";
import { notices as frNotices } from "../../../extension/i18n/fr/notices.ts";
import { options as frOptions } from "../../../extension/i18n/fr/options.ts";
import { pair as frPair } from "../../../extension/i18n/fr/pair.ts";
import { popup as frPopup } from "../../../extension/i18n/fr/popup.ts";

const catalogues: [string, Record<string, string>, Record<string, string>][] = [
  ["popup", frPopup, enPopup],
  ["pair", frPair, enPair],
  ["options", frOptions, enOptions],
  ["notices", frNotices, enNotices],
];

const places = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].toSorted();

describe.each(catalogues)("%s", (_, french, english) => {
  test("has every sentence in both languages, with the same places to fill", () => {
    expect(Object.keys(english).toSorted()).toEqual(Object.keys(french).toSorted());
    for (const key of Object.keys(french)) {
      expect(places(english[key] ?? ""), key).toEqual(places(french[key] ?? ""));
      expect(english[key]?.trim(), key).not.toBe("");
    }
  });

  test("is typed as French is", () => {
    for (const [key, sentence] of Object.entries(french)) {
      const text = sentence.replace(/\{\w+, plural,/g, "").replace(/https?:\/\//g, "");
      expect(text, `${key}: apostrophe`).not.toMatch(/'/);
      expect(text, `${key}: space before a double sign`).not.toMatch(/[^\u00a0]:|[^\u202f][;?!]/);
      expect(text, `${key}: quotes`).not.toMatch(/"/);
      expect(text, `${key}: no exclamation`).not.toMatch(/!|\boups\b|malheureusement/i);
    }
  });
});
