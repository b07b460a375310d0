import { rolldown } from "rolldown";
import { compileScript, parse } from "vue/compiler-sfc";

const JSX = "/** @jsxImportSource react */\n";

/** Sources by the name that they import one another with; bundled as a host's own build would, for a page. */
export async function bundleHost(sources: Record<string, string>, entry: string): Promise<string> {
  const own = (name: string) => name.replace(/^\.\//, "");
  const bundle = await rolldown({
    input: entry,
    platform: "browser",
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    plugins: [
      {
        name: "sources",
        resolveId: (name) => {
          if (own(name) in sources) return `${process.cwd()}/.build/host/${own(name)}`;
          // Types alone: nothing of them is left in a script.
          return /^\.\/chets-billing\//.test(name) ? { id: name, external: false } : null;
        },
        load: (id) => {
          const source = sources[id.slice(id.lastIndexOf("/") + 1)];
          if (id.endsWith(".vue") && source) return { code: componentOf(source), moduleType: "ts" };
          if (id.endsWith(".tsx") && source) return { code: JSX + source, moduleType: "tsx" };
          return source ?? (id.startsWith("./chets-billing/") ? "" : null);
        },
      },
    ],
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  return output[0].code;
}

/** A component of one file as TypeScript, its template beside its script. */
export function componentOf(source: string): string {
  const { descriptor, errors } = parse(source);
  if (errors.length > 0) throw errors[0];
  return compileScript(descriptor, {
    id: "host",
    inlineTemplate: true,
    templateOptions: { compilerOptions: { isCustomElement: (tag) => tag === "chets-billing" } },
  }).content;
}
