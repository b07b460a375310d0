import { expect, test } from "vitest";
import { fill, speak } from "../../../shared/i18n/words.ts";

test("names are filled in, a missing one leaves its place empty", () => {
  expect(fill("{plan} le {date}", { plan: "Pro", date: "3 décembre" }, "fr")).toBe("Pro le 3 décembre");
  expect(fill("le {date}{by}", { date: "3 décembre" }, "fr")).toBe("le 3 décembre");
});

const DAYS = "{n, plural, =0 {aujourd’hui} one {dans # jour} other {dans # jours}}";

test.each([
  [0, "aujourd’hui"],
  [1, "dans 1 jour"],
  [2, "dans 2 jours"],
  [1234, "dans 1\u202f234 jours"],
])("plural of %i", (n, text) => {
  expect(fill(DAYS, { n }, "fr")).toBe(text);
});

test("the language decides what is one: 0 is singular in French, not in English", () => {
  const sentence = "{n, plural, one {# jour} other {# jours}}";
  expect(fill(sentence, { n: 0 }, "fr")).toBe("0 jour");
  expect(fill(sentence, { n: 0 }, "en")).toBe("0 jours");
});

test("a plural stands within a sentence", () => {
  expect(fill("Essai, {n, plural, one {encore # jour} other {encore # jours}}.", { n: 4 }, "fr")).toBe(
    "Essai, encore 4 jours.",
  );
});

test("what is filled in is text: it is not filled again", () => {
  expect(fill("{name}", { name: "{other}", other: "no" }, "fr")).toBe("{other}");
  expect(fill("{name}", { name: "$&" }, "fr")).toBe("$&");
});

test("a key without a sentence shows itself", () => {
  const say = speak({ hello: "Bonjour" } as Record<string, string>, "fr");
  expect(say("hello")).toBe("Bonjour");
  expect(say("bye")).toBe("bye");
});
