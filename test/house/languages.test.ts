import { globSync } from "node:fs";
import { basename, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { subscriptionWords } from "../../shared/i18n/fr/subscription-status.ts";
import type { Catalogue } from "../../shared/i18n/words.ts";
import type { Language } from "../../widget/i18n/catalogues.ts";

const load = (path: string) => import(/* @vite-ignore */ resolve(path)) as Promise<Record<string, unknown>>;

/** French as the other languages are made: one object, by view. */
const french: Record<string, Catalogue> = { status: subscriptionWords };
for (const path of globSync("widget/i18n/fr/*.ts")) {
  for (const catalogue of Object.values(await load(path))) {
    french[basename(path, ".ts")] = catalogue as Catalogue;
  }
}
// Not spoken by its name: it comes as a part of the first screen.
delete french.overview;

const languages: [string, Language][] = [];
for (const path of globSync("widget/i18n/??.ts").toSorted()) {
  languages.push([basename(path, ".ts"), (await load(path)).language as Language]);
}

const places = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].toSorted();
const emphasised = (sentence: string) => sentence.split("**").length;

/** What has no words, and what is written alike in several languages. */
const ALIKE =
  /^[^\p{L}]*$|SIREN|^Mandat |^(Actions|Action|Adresse|E-mail|Code|Date|Pause|Total|Plan|Status|Retry|Detail|Menu)$/u;

/** How a sentence of a language may not be typed. */
const TYPING: Record<string, RegExp> = {
  en: /['"!]|\s[;:?,.]/,
  ar: /['"!,;?]/,
  de: /['"!]|\s[;:?,.]/,
  es: /['"!]|\s[;:?,.]|^[^¿]*\?/,
  it: /['"!]|\s[;:?,.]/,
  nl: /['"!]|\s[;:?,.]/,
  pt: /['"!]|\s[;:?,.]/,
};

const PLURAL = /\{\w+, plural,((?: *[\w=]+ *\{[^{}]*\})+)\}/g;

test("each language that is offered is here", async () => {
  const { CHUNKS } = await import("../../widget/i18n/languages.ts");
  expect(languages.map(([name]) => name)).toEqual(Object.keys(CHUNKS).toSorted());
});

test("the demo offers each language, and its gallery each state", async () => {
  const { LANGUAGES } = await import("../../worker/demo/languages.ts");
  expect(Object.keys(LANGUAGES).toSorted()).toEqual([...languages.map(([name]) => name), "fr"].toSorted());
  const { STATES } = await import("../../worker/demo/page/gallery.ts");
  const { STATE_NAMES } = await import("../../widget/stand-in/stand-in.ts");
  expect(Object.keys(STATES).toSorted()).toEqual(STATE_NAMES.toSorted());
});

describe.each(languages)("%s", (language, words) => {
  const each = Object.entries(words).flatMap(([view, catalogue]) =>
    Object.entries(catalogue).map(([key, sentence]) => ({
      name: `${view}.${key}`,
      sentence,
      original: french[view]?.[key] ?? "",
    })),
  );

  test("has the sentences that French has, and no others", () => {
    const keys = (catalogues: object) =>
      Object.entries(catalogues).flatMap(([view, catalogue]) =>
        Object.keys(catalogue as object).map((key) => `${view}.${key}`),
      );
    expect(keys(words).toSorted()).toEqual(keys(french).toSorted());
  });

  test("loses no place to fill, no emphasis, and no sentence", () => {
    for (const { name, sentence, original } of each) {
      expect(places(sentence), name).toEqual(places(original));
      expect(emphasised(sentence), name).toBe(emphasised(original));
      expect(sentence.replace(PLURAL, "x").trim(), name).not.toBe("");
    }
  });

  test("leaves nothing in French", () => {
    const left = each.filter(({ sentence, original }) => sentence === original);
    const worded = left.filter(({ sentence }) => !ALIKE.test(sentence.replace(/\{\w+\}/g, "")));
    expect(worded.map(({ name, sentence }) => `${name}: ${sentence}`)).toEqual([]);
  });

  test("counts as the language does", () => {
    const rules = new Intl.PluralRules(language);
    const needed = [...new Set([0, 1, 2, 3, 11, 100, 1.5].map((count) => rules.select(count)))];
    for (const { name, sentence } of each) {
      for (const [, forms = ""] of sentence.matchAll(PLURAL)) {
        const given = [...forms.matchAll(/ ([\w=]+) \{/g)].map(([, form]) => form);
        // `=0` stands for what a language says of none, and so on.
        const exact = { zero: "=0", one: "=1", two: "=2" } as Record<string, string>;
        const missing = needed.filter((form) => !given.includes(form) && !given.includes(exact[form] ?? ""));
        expect(missing, name).toEqual([]);
        // A form that the language has no use for is never said.
        const known: (string | undefined)[] = [...rules.resolvedOptions().pluralCategories, "=0", "=1", "=2"];
        expect(
          given.filter((form) => !known.includes(form)),
          name,
        ).toEqual([]);
        expect(given, name).toContain("other");
      }
    }
  });

  test("from right to left, each place is closed off from its sentence", () => {
    for (const { name, sentence } of each) {
      const open = sentence.replace(/\u2068\{\w+\}\u2069/g, "").match(/\{\w+\}/);
      if (language === "ar") expect(open, name).toBeNull();
      else expect(sentence, name).not.toMatch(/[\u2066-\u2069]/);
    }
  });

  test("is typed as the language is", () => {
    for (const { name, sentence } of each) {
      const text = sentence
        .replace(PLURAL, (_, forms: string) =>
          [...forms.matchAll(/\{([^{}]*)\}/g)].map(([, form]) => form).join("x"),
        )
        .replace(/\{\w+\}/g, "x");
      expect(text, name).not.toMatch(TYPING[language] ?? /^$/);
      expect(text, name).not.toMatch(/ {2}/);
    }
  });
});
