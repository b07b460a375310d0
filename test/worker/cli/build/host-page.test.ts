import { glob, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type Outside, readOutside } from "../../../../worker/cli/build/outside/doc-comment.ts";

const page = await readFile("widget/README.md", "utf8");
const outside = readOutside(await readFile("widget/element.ts", "utf8"));

/** What the first cells of a table name in backticks; the table is found by the head of its first column. */
function named(head: string): string[] {
  const table =
    page
      .slice(page.indexOf(`\n| ${head} |`))
      .trimStart()
      .split("\n\n")[0] ?? "";
  const cells = table.split("\n").slice(2);
  return cells.flatMap((row) =>
    [...(row.split(" | ")[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
}
const sorted = (names: Iterable<string>) => [...names].toSorted();
const of = (kind: keyof Outside) => (outside[kind] as { name: string }[]).map(({ name }) => name);

test("attributes, each once, with the property of another name", () => {
  const mirrored = ["sessionUrl"];
  expect(sorted(named("attribute"))).toEqual(sorted([...of("attributes"), ...mirrored]));
});

test("properties and methods", () => {
  const [, said = ""] = /\n(Properties only: [^\n]*)/.exec(page) ?? [];
  for (const name of of("properties").filter((one) => one !== "sessionUrl"))
    expect(said).toContain(`\`${name}\``);
  for (const name of of("methods")) expect(said).toContain(`\`${name}()\``);
});

test("events, with all that they carry", () => {
  expect(sorted(named("event"))).toEqual(sorted(of("events")));
  for (const { name, type } of outside.events) {
    const members = [...(type ?? "").matchAll(/(\w+)\??:/g)].map(([, member]) => member);
    const row = page.split("\n").find((line) => line.startsWith(`| \`${name}\``)) ?? "";
    const told = /`\{ ([^}]*) \}`/.exec(row)?.[1]?.split(", ");
    expect(told?.toSorted(), name).toEqual(members.toSorted());
  }
});

test("custom properties and parts", () => {
  expect(sorted(named("custom properties"))).toEqual(sorted(of("cssProperties")));
  const table = page.slice(page.indexOf("\n| `::part` |")).trimStart().split("\n\n")[0] ?? "";
  const parts = [...table.matchAll(/`([a-z][a-z-]*)`/g)].map(([, name = ""]) => name);
  expect(sorted(parts)).toEqual(sorted(of("parts")));
});

test("what the element really reads and marks is what the doc comment names", async () => {
  const used = new Set<string>();
  const marked = new Set<string>();
  for await (const file of glob("widget/**/*.{css,ts,tsx}")) {
    const text = await readFile(file, "utf8");
    for (const [, name = ""] of text.matchAll(/var\((--chets-[\w-]+)/g)) used.add(name);
    for (const [, names = ""] of text.matchAll(/\bpart="([^"]+)"/g))
      for (const name of names.split(" ")) marked.add(name);
    for (const [, text_ = ""] of text.matchAll(/\bpart=\{([^}]+)/g))
      for (const [, names = ""] of text_.matchAll(/["`]([a-z][a-z -]*)/g))
        for (const name of names.trim().split(" ")) marked.add(name);
    for (const [, name = ""] of text.matchAll(/<(?:Card|Part)\b[^>]*?\bname="([\w-]+)"/g)) marked.add(name);
  }
  // Made from the accent.
  for (const name of ["--chets-accent-hover", "--chets-accent-soft"]) used.delete(name);
  expect(sorted(used)).toEqual(sorted(of("cssProperties")));
  expect(sorted(marked)).toEqual(sorted(of("parts")));
});

test("every state that can be drawn, and no other", async () => {
  const { STATE_NAMES } = await import("../../../../widget/stand-in/stand-in.ts");
  const [, line = ""] = /\nStates: ([^\n]*?)\. The demo/.exec(page) ?? [];
  expect([...line.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name).toSorted()).toEqual(sorted(STATE_NAMES));
});

test("every cause that diagnose() can name", async () => {
  const codes = new Set<string>();
  for await (const file of glob("widget/diagnosis/*.ts"))
    for (const [, code = ""] of (await readFile(file, "utf8")).matchAll(/\bcode: "(\w+)"/g)) codes.add(code);
  expect(codes.size).toBeGreaterThan(10);
  const told = named("code");
  expect(sorted(codes).filter((code) => !told.includes(code))).toEqual([]);
});
