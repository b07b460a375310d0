import { describe, expect, test } from "vitest";
import { findings, sources } from "./sources.ts";

// What no import shows: a binding reached through `env`, a clock or a die that a pure function looks at.
const DATABASE = /\benv\s*\.\s*DB\b|\benv\s*\[\s*["']DB["']\s*\]|\bD1Database\b|\.prepare\s*\(/;
const IMPURE =
  /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bDate\s*\(\s*\)|\bMath\.random\b|\bcrypto\b|\bfetch\s*\(|\bperformance\b|\bsetTimeout\b/;

describe.each(["routes", "usecases", "middleware", "jobs", "demo"])("worker/%s", (room) => {
  test("reaches D1 through queries only", async () => {
    expect(findings(await sources(`worker/${room}`), DATABASE)).toEqual([]);
  });
});

test("the domain has no clock, no die and no network", async () => {
  expect(findings(await sources("worker/domain"), IMPURE)).toEqual([]);
});

test("the patterns find what they look for", () => {
  const found = (text: string, pattern: RegExp) => findings(new Map([["a.ts", text]]), pattern).length === 1;
  for (const text of ["c.env.DB.batch([])", 'env["DB"]', "db: D1Database", "db.prepare('SELECT 1')"]) {
    expect(found(text, DATABASE), text).toBe(true);
  }
  for (const text of [
    "Date.now()",
    "new Date()",
    "Math.random()",
    "crypto.randomUUID()",
    "await fetch(url)",
  ]) {
    expect(found(text, IMPURE), text).toBe(true);
  }
  expect(found("new Date(ms).toISOString()", IMPURE)).toBe(false);
});
