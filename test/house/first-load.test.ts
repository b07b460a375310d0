import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FIRST_LOAD_LIMIT, firstLoad, totalBytes } from "../../worker/cli/build/first-load.ts";

const BUILT = "dist/widget/v1";

test("the widget's first load fits", async () => {
  const scripts = await firstLoad(BUILT);
  const list = scripts.map(({ path, bytes }) => `${path} ${bytes}`).join(", ");
  expect(totalBytes(scripts), list).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
});

test("the first load follows static imports, and no others", async () => {
  const folder = await mkdtemp(join(tmpdir(), "first-load-"));
  await writeFile(
    join(folder, "chets-billing.js"),
    'import{a as b}from"./a.js";const c=import("./lazy.js");export{b,c};',
  );
  await writeFile(
    join(folder, "a.js"),
    'var x=1;export*from"./b.js";import"./c.js";export const a="./no.js";',
  );
  for (const name of ["b", "c", "lazy"]) await writeFile(join(folder, `${name}.js`), "export const v=1;");
  const scripts = await firstLoad(folder);
  await rm(folder, { recursive: true });
  expect(scripts.map(({ path }) => path).toSorted()).toEqual(["a.js", "b.js", "c.js", "chets-billing.js"]);
});
