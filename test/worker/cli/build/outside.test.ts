import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOutside } from "../../../../worker/cli/build/outside/doc-comment.ts";
import { writeOutside } from "../../../../worker/cli/build/outside/write.ts";
import { componentOf } from "../../../support/node/host-bundle.ts";
import { hostExample } from "../../../support/node/host-example.ts";
import { HOSTS } from "./hosts.ts";

let folder: string;
const source = await readFile("widget/element.ts", "utf8");
const outside = readOutside(source);

beforeAll(async () => {
  // Within the project, so that the libraries of the hosts are found.
  await mkdir(".build", { recursive: true });
  folder = await mkdtemp(join(".build", "outside-"));
  await writeOutside(folder, "chets-billing.js");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the manifest keeps to the schema, and package.json says where it is", async () => {
  const manifest = JSON.parse(await readFile(join(folder, "custom-elements.json"), "utf8"));
  const schema = JSON.parse(await readFile("node_modules/custom-elements-manifest/schema.json", "utf8"));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  expect(validate(manifest) ? [] : validate.errors).toEqual([]);
  const { customElements } = JSON.parse(await readFile("package.json", "utf8"));
  expect(customElements).toBe("dist/widget/v1/custom-elements.json");
  expect(manifest.modules[0]).toMatchObject({
    path: "chets-billing.js",
    declarations: [
      {
        tagName: "chets-billing",
        attributes: expect.arrayContaining([
          expect.objectContaining({ name: "session-url", fieldName: "sessionUrl" }),
        ]),
        events: expect.arrayContaining([expect.objectContaining({ name: "chets-billing:ready" })]),
      },
    ],
    exports: [{ kind: "custom-element-definition", name: "chets-billing" }],
  });
});

describe("the doc comment names all that there is", () => {
  test("attributes and properties", () => {
    const [, table = ""] = /PROPERTIES[^{]*= \{([^}]*)\}/.exec(source) ?? [];
    const pairs = [...table.matchAll(/(\w+): (?:"([\w-]+)"|null)/g)];
    expect(outside.attributes.map(({ name }) => name).toSorted()).toEqual(
      pairs.flatMap(([, , attribute]) => attribute ?? []).toSorted(),
    );
    const properties = pairs.flatMap(([, name, attribute]) => (attribute ? [] : (name ?? [])));
    const told = outside.properties.map(({ name }) => name);
    expect(properties.filter((name) => !told.includes(name))).toEqual([]);
  });

  test("parts and custom properties", async () => {
    let text = "";
    for (const entry of await readdir("widget", { recursive: true, withFileTypes: true }))
      if (/\.(css|tsx?)$/.test(entry.name))
        text += await readFile(join(entry.parentPath, entry.name), "utf8");
    const known = new Set(outside.cssProperties.map(({ name }) => name));
    const used = new Set([...text.matchAll(/var\((--chets-[\w-]+)/g)].map(([, name = ""]) => name));
    // Made from the accent.
    for (const name of ["--chets-accent-hover", "--chets-accent-soft"]) used.delete(name);
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
    const parts = new Set(outside.parts.map(({ name }) => name));
    const marked = [...text.matchAll(/\bpart="([^"]+)"/g)].flatMap(([, names = ""]) => names.split(" "));
    expect(marked.filter((name) => !parts.has(name))).toEqual([]);
  });
});

test("what can't be read is an error, not a gap", () => {
  const comment = (line: string) => `/**\n * About.\n *\n * @tag a-b\n * ${line}\n */\nexport class A`;
  expect(readOutside(comment("@attr {string} c - Said.")).attributes).toEqual([
    { name: "c", type: "string", description: "Said." },
  ]);
  expect(() => readOutside(comment("@attr {string c - Said."))).toThrow("without end");
  expect(() => readOutside(comment("@attr {string}"))).toThrow("can't be read");
  expect(() => readOutside("export class A")).toThrow("No doc comment");
});

/** The examples that hosts copy, beside the types as a host keeps them. */
const EXAMPLES = {
  "react/Facturation.tsx": await hostExample("Facturation.tsx"),
  "plain/facturation.ts": `import type {} from "../types/chets-billing.js";
    ${(await hostExample("facturation.js")).replace('("chets-billing")', "$&!")}
    const element = billing;
    ${await hostExample("messages.js")}
    ${await hostExample("diagnose.js")}
    export {};`,
  // A component's functions are typed by Vue's own compiler, which leaves what a template's function takes untyped.
  "vue/Facturation.ts": componentOf(await hostExample("Facturation.vue")).replace(
    "({ detail })",
    "({ detail }: { detail: { subscription: { plan: { id: string } } } })",
  ),
};

describe("hosts compile against the types, and are told of mistakes", () => {
  test.each(Object.entries({ ...HOSTS, ...EXAMPLES }))(
    "%s",
    async (path, source) => {
      const text = source.replaceAll("./chets-billing/", "../types/");
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      const library = dirname(path);
      const config = {
        compilerOptions: {
          strict: true,
          noEmit: true,
          target: "es2022",
          module: "esnext",
          moduleResolution: "bundler",
          lib: ["es2022", "dom", "dom.iterable"],
          types: [],
          jsx: "react-jsx",
          jsxImportSource: library === "preact" ? "preact" : "react",
        },
        files: [path.slice(library.length + 1)],
      };
      await writeFile(join(folder, library, "tsconfig.json"), JSON.stringify(config));
      const compiler = "node_modules/typescript/bin/tsc";
      const args = [compiler, "-p", join(folder, library)];
      const said = await promisify(execFile)(process.execPath, args).catch(({ stdout }) => ({ stdout }));
      expect(said.stdout).toBe("");
    },
    60_000,
  );
});
