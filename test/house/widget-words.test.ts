import { glob, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../shared/i18n/words.ts";
import { sources } from "./sources.ts";

const views = new Map([...(await sources("widget"))].filter(([path]) => !path.includes("/i18n/")));
const states = await sources("shared/i18n");
const code = [...views.values(), ...states.values()].join("\n");

const catalogues: [string, Catalogue][] = [];
for await (const path of glob("widget/i18n/fr/*.ts")) {
  const module = (await import(/* @vite-ignore */ resolve(path))) as Record<string, Catalogue>;
  for (const catalogue of Object.values(module)) catalogues.push([path, catalogue]);
}

/** Why a bank declined: looked up by the code that it gave, and the codes are not ours. */
const BY_CODE =
  /^(card|generic|insufficient|withdrawal|expired|incorrect|lost|stolen|processing|authentication|debit)_/;

describe.each(catalogues)("%s", (_, catalogue) => {
  test("every sentence is said somewhere", () => {
    const isSaid = (key: string) =>
      BY_CODE.test(key) || code.includes(`"${key}"`) || code.includes(`${key}: [`);
    expect(Object.keys(catalogue).filter((key) => !isSaid(key))).toEqual([]);
  });

  test("French spaces stand before its punctuation, its apostrophe is round, and nothing is shouted", () => {
    for (const sentence of Object.values(catalogue)) {
      const words = sentence.replace(/, plural,.*\}\}/g, "}");
      expect(words).not.toMatch(/[^\u202f][;?]/);
      expect(words).not.toMatch(/[^\u00a0]:/);
      expect(words).not.toMatch(/['!]/);
    }
  });
});

/** Attributes that are read to people. */
const READ_ALOUD = new Set(["aria-label", "title", "placeholder", "alt", "label"]);

interface Node {
  type: string;
  value?: unknown;
  name?: { name?: string };
}

function* nodes(tree: unknown): Generator<Node> {
  if (typeof tree !== "object" || tree === null) return;
  if ("type" in tree) yield tree as Node;
  for (const child of Object.values(tree)) yield* nodes(child);
}

test("no view holds a sentence of its own", async () => {
  for (const path of views.keys()) {
    if (!path.endsWith(".tsx")) continue;
    const found: unknown[] = [];
    for (const node of nodes(parseAst(await readFile(path, "utf8"), { lang: "tsx" }))) {
      if (node.type === "JSXText") found.push(node.value);
      if (node.type === "JSXAttribute" && READ_ALOUD.has(node.name?.name ?? "")) {
        found.push((node.value as Node | null)?.value);
      }
    }
    expect(
      found.filter((text) => typeof text === "string" && /\p{L}/u.test(text)),
      path,
    ).toEqual([]);
  }
});
