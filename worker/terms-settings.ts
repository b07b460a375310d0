import type { Terms } from "../shared/api/types/index.ts";

/** What fits in the column, in a header's worth of audit, and on a page. */
const LONGEST_VERSION = 50;

/** The terms of sale that a first subscription accepts: both settings or none. */
export function readTerms(optional: (name: string) => string, problems: string[]): Terms | null {
  const version = optional("TERMS_VERSION");
  const url = optional("TERMS_URL");
  if (!version && !url) return null;
  if (!version)
    problems.push("TERMS_VERSION is missing: name the version that TERMS_URL shows, or drop both");
  if (version.length > LONGEST_VERSION) {
    problems.push(`TERMS_VERSION has ${version.length} characters: use ${LONGEST_VERSION} at most`);
  }
  if (!url) problems.push("TERMS_URL is missing: the page of the terms of TERMS_VERSION, or drop both");
  else if (!isPage(url)) {
    problems.push(`TERMS_URL is "${url}": use a whole address, such as https://crm.example/cgv`);
  }
  return { version, url };
}

function isPage(url: string): boolean {
  return URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
}
