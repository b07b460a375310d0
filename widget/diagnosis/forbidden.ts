import type { Found } from "./finding.ts";

/** A directive of the page's policy stands in the way of an origin. */
export function forbidden(directive: string, url: URL): Found {
  const own = url.origin === location.origin ? "'self'" : url.origin;
  return {
    code: `csp_${directive.replaceAll("-", "_")}`,
    problem: `The page's Content-Security-Policy forbids ${url.href} (${directive}).`,
    fix: `Add ${own} to ${directive} in the Content-Security-Policy of this page.`,
    reader: "blocked",
  };
}

/** A page that came by HTTPS may not ask an address without it. */
export function mixed(url: URL): Found | null {
  if (location.protocol !== "https:" || url.protocol !== "http:") return null;
  return {
    code: "mixed_content",
    problem: `The page came by HTTPS and ${url.origin} is asked without it: browsers block that.`,
    fix: "Load the script from an https:// address.",
    reader: "blocked",
  };
}
