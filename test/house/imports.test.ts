import { readdirSync } from "node:fs";
import { dirname, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Finding, lint } from "./lint.ts";
import { packages, rooms, targets } from "./rooms.ts";

const MONEY = "shared/money.ts";
const specifiers = [MONEY, ...Object.values(targets), ...packages.map(({ name }) => name)];

function specifier(from: string, target: string): string {
  if (!target.endsWith(".ts")) return target;
  const path = relative(dirname(from), target);
  return path.startsWith(".") ? path : `./${path}`;
}

let findings: Finding[];

beforeAll(async () => {
  const files = Object.values(rooms).map(({ file }): [string, string] => [
    file,
    specifiers.map((target) => `import "${specifier(file, target)}";\n`).join(""),
  ]);
  findings = await lint(Object.fromEntries(files));
});

function isRefused(file: string, target: string): boolean {
  const line = specifiers.indexOf(target) + 1;
  return findings.some((finding) => finding.file === file && finding.line === line);
}

describe.each(Object.entries(rooms))("%s", (room, { file, allowed }) => {
  const others = Object.entries(targets).filter(([, target]) => target !== file);

  test("may import shared", () => {
    expect(isRefused(file, MONEY)).toBe(false);
  });

  test("imports of ours what the table says and nothing else", () => {
    const reached = others.filter(([, target]) => !isRefused(file, target)).map(([name]) => name);
    expect(reached.toSorted()).toEqual(
      others
        .map(([name]) => name)
        .filter((name) => allowed.includes(name))
        .toSorted(),
    );
  });

  test("uses only its own packages", () => {
    const used = packages.filter(({ name }) => !isRefused(file, name)).map(({ name }) => name);
    const granted = packages.filter((entry) => (entry.allowed as readonly string[]).includes(room));
    expect(used).toEqual(granted.map(({ name }) => name));
  });
});

test("every folder of the Worker is a room of the table", () => {
  const folders = readdirSync("worker", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = Object.values(targets).map((file) => file.split("/")[1]);
  expect(folders.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});

test("import() is seen as well as import", async () => {
  const seen = await lint({ "worker/domain/probe.ts": `export const db = import("../db/invoices.ts");\n` });
  expect(seen).toHaveLength(1);
});
