import { readFile } from "node:fs/promises";

/** Where the page for hosts says that the product answers. */
const BILLING = "https://billing.example.com";

/**
 * An example of `widget/README.md`, by the file name or the word after its fence, such as `Facturation.tsx` or
 * `csp`: what hosts copy is what is tried. The service's address becomes `{billing}`.
 */
export async function hostExample(name: string): Promise<string> {
  const readme = await readFile("widget/README.md", "utf8");
  for (const [, info = "", text = ""] of readme.matchAll(/^```(.+)\n([\s\S]*?)\n```$/gm))
    if (info.split(" ").includes(name)) return text.replaceAll(BILLING, "{billing}");
  throw new Error(`widget/README.md has no example "${name}"`);
}
