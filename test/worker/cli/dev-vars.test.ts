import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoSettings } from "../../../worker/cli/local/demo-settings.ts";
import {
  parseDevVars,
  readDevVars,
  settingsOf,
  writeMissingDevVars,
} from "../../../worker/cli/local/dev-vars.ts";
import { loadSettings } from "../../../worker/cli/local/settings.ts";

const ORIGIN = "http://localhost:8787";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dev-vars-"));
  path = join(folder, ".dev.vars");
});
afterEach(() => rm(folder, { recursive: true }));

describe("parseDevVars", () => {
  test.each([
    ["A=1", { A: "1" }],
    ["  A = one two  ", { A: "one two" }],
    ['A="l’intérêt\\u00a0: \\"oui\\""', { A: 'l’intérêt\u00a0: "oui"' }],
    ["A='as \\n is'", { A: "as \\n is" }],
    ["export A=1\r\nB=2\r\n", { A: "1", B: "2" }],
    ["\ufeff# comment\n\nA=b=c", { A: "b=c" }],
    ["A=", { A: "" }],
  ])("%j", (text, settings) => {
    expect(parseDevVars(text, ".dev.vars")).toEqual(settings);
  });

  test.each(["nonsense", "A", "=1", "1A=2", 'A="open', "A='open", 'A="a"b"', "\u0000\u0001"])(
    "%j is broken",
    (line) => {
      expect(() => parseDevVars(`OK=1\n${line}`, ".dev.vars")).toThrow(
        /^\.dev\.vars line 2 is not NAME=value: /,
      );
    },
  );
});

test("what is written when missing is read back, is private, and is enough to start", async () => {
  const settings = demoSettings();
  expect(await writeMissingDevVars(path, settings)).toBe(true);
  expect(await readDevVars(path)).toEqual(settings);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const loaded = await loadSettings(path, ORIGIN);
  expect(loaded.HOST_BILLING_URL).toBe(`${ORIGIN}/?customer={customer}`);
});

test("keys differ from machine to machine, and stay from start to start", async () => {
  expect(demoSettings().SESSION_KEYS).not.toBe(demoSettings().SESSION_KEYS);
  await writeMissingDevVars(path, demoSettings());
  const before = await readFile(path, "utf8");
  expect(await writeMissingDevVars(path, demoSettings())).toBe(false);
  expect(await readFile(path, "utf8")).toBe(before);
});

test("a setting that is missing or wrong is named, with the fix", async () => {
  await writeMissingDevVars(path, { ...demoSettings(), SELLER_SIREN: "12", SELLER_CITY: "" });
  await expect(loadSettings(path, ORIGIN)).rejects.toThrow(
    /SELLER_SIREN is "12": .*; SELLER_CITY is missing: /,
  );
});

test("only settings are taken from the environment", () => {
  const environment = {
    PATH: "/bin",
    HOME: "/root",
    PROVIDER: "stripe",
    SELLER_NAME: "Autre",
    MAIL_URL: "x",
    XSELLER_NAME: "no",
  };
  expect(settingsOf(environment)).toEqual({ PROVIDER: "stripe", SELLER_NAME: "Autre", MAIL_URL: "x" });
});

test("every setting of the README is taken from the environment", async () => {
  const page = await readFile("README.md", "utf8");
  const table = page.slice(page.indexOf("\n## Settings"), page.indexOf("\n## The rooms"));
  const cells = table.split("\n").filter((line) => line.startsWith("| `"));
  const names = cells.flatMap((line) => line.split("|")[1]?.match(/[A-Z][A-Z0-9_]+/g) ?? []);
  expect(names.length).toBeGreaterThan(25);
  expect(Object.keys(settingsOf(Object.fromEntries(names.map((name) => [name, "x"]))))).toEqual(names);
});
