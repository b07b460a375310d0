import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mutate, readMutations } from "./patch.ts";

const ROOT = join(import.meta.dirname, "../..");

test("there are a dozen seeded bugs and more", () => {
  expect(readMutations().length).toBeGreaterThanOrEqual(12);
});

// Whether each is caught takes minutes: `npm run mutants`.
test.each(readMutations())("$name can be planted", (mutation) => {
  const source = readFileSync(join(ROOT, mutation.file), "utf8");
  expect(mutate(source, mutation)).not.toBe(source);
  expect(mutation.what).toMatch(/^[a-z0-9].+[^.]$/i);
});
