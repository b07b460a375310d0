import { readFile } from "node:fs/promises";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { apiDocsPage } from "../../worker/cli/api-docs/page.ts";
import { describedRoutes, openApiDocument } from "./document.ts";
import { operations } from "./operations.ts";

const committed = JSON.parse(await readFile("worker/cli/api-docs/openapi.json", "utf8"));

test("the description is what routes, schemas and types say now; else: npm run openapi", () => {
  expect(committed).toEqual(JSON.parse(JSON.stringify(openApiDocument(committed.info.version))));
});

test("every route is described, and nothing else", () => {
  const paths = describedRoutes.map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(operations).toSorted()).toEqual(paths.toSorted());
});

test("it is an OpenAPI 3.1 document", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(committed));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test("every reference leads somewhere", () => {
  const names = new Set(Object.keys(committed.components.schemas));
  const references = [...JSON.stringify(committed).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(100);
  for (const [, name] of references) expect(names).toContain(name);
});

test("the page has every call and shape, its links lead somewhere, and it needs no script", () => {
  const page = apiDocsPage(committed);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  for (const { path } of describedRoutes) expect(page).toContain(path.replace(/:(\w+)/g, "{$1}"));
  expect(page).not.toMatch(/<script|style=|javascript:|undefined|\[object/);
});
