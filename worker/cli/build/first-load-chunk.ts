import { createHash } from "node:crypto";
import type { OutputBundle, OutputChunk, Plugin } from "rolldown";
import { parseAst } from "rolldown/parseAst";

interface ModuleGraph {
  getModuleInfo(id: string): { isEntry: boolean; importers: string[] } | null;
}

/**
 * Puts the entry and whatever it imports statically into one script, so that the first screen is one request.
 *
 * Chunks reach that script's bindings through a global symbol instead of importing it. To a browser
 * `chets-billing.js?v=2` is another module than `chets-billing.js`: a host that adds a query to the script's
 * address would get a second widget, and a second Preact, with the first chunk.
 */
export function firstLoadChunk(entry: string) {
  const isStatic = new Map<string, boolean>();

  /** Whether a chain of static imports leads from the entry to a module. */
  function isOfFirstLoad(id: string, graph: ModuleGraph): boolean {
    const known = isStatic.get(id);
    if (known !== undefined) return known;
    isStatic.set(id, false);
    const info = graph.getModuleInfo(id);
    const answer =
      info !== null && (info.isEntry || info.importers.some((importer) => isOfFirstLoad(importer, graph)));
    isStatic.set(id, answer);
    return answer;
  }

  const plugin: Plugin = {
    name: "first-load-chunk",
    generateBundle(_options, bundle) {
      const main = bundle[entry];
      if (main?.type !== "chunk") throw new Error(`The build made no ${entry}`);
      delete bundle["facade.js"];
      share(main, othersOf(bundle, main));
    },
  };
  return { plugin, name: (id: string, graph: ModuleGraph) => (isOfFirstLoad(id, graph) ? entry : null) };
}

function othersOf(bundle: OutputBundle, main: OutputChunk): OutputChunk[] {
  return Object.values(bundle).filter((file): file is OutputChunk => file.type === "chunk" && file !== main);
}

/** Replaces the export of the first load, and the imports of it, by a global that the first one to load owns. */
function share(main: OutputChunk, others: OutputChunk[]): void {
  const digest = createHash("sha256").update(main.code).digest("hex").slice(0, 8);
  const shared = `globalThis[Symbol.for(\`chets-billing ${digest}\`)]`;
  replaceStatements(
    main,
    "ExportNamedDeclaration",
    null,
    (names) => `${shared}??={${names.map(([local, name]) => `${name}:${local}`)}};`,
  );
  for (const chunk of others) {
    replaceStatements(
      chunk,
      "ImportDeclaration",
      main.fileName,
      (names) => `const{${names.map(([local, name]) => `${name}:${local}`)}}=${shared};`,
    );
  }
}

type Names = [local: string, outside: string][];

function replaceStatements(
  chunk: OutputChunk,
  type: "ExportNamedDeclaration" | "ImportDeclaration",
  fileName: string | null,
  replacement: (names: Names) => string,
): void {
  for (const statement of parseAst(chunk.code).body.toReversed()) {
    if (statement.type !== type || (statement.source?.value ?? null) !== (fileName && `./${fileName}`))
      continue;
    const names = statement.specifiers.map((specifier): [string, string] => {
      if (specifier.type === "ExportSpecifier") return [nameOf(specifier.local), nameOf(specifier.exported)];
      if (specifier.type === "ImportSpecifier") return [nameOf(specifier.local), nameOf(specifier.imported)];
      throw new Error(`${chunk.fileName}: a ${specifier.type} of the first load can't be shared`);
    });
    chunk.code = chunk.code.slice(0, statement.start) + replacement(names) + chunk.code.slice(statement.end);
  }
}

function nameOf(node: { name: string } | { value: string }): string {
  return "name" in node ? node.name : node.value;
}
