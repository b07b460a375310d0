import { CHUNKS } from "../i18n/languages.ts";
import { originOf } from "./attempt.ts";
import type { Found } from "./finding.ts";
import { forbidden } from "./forbidden.ts";

const KNOWN: Record<string, readonly string[]> = {
  theme: ["light", "dark", "auto"],
  view: [
    "overview",
    "plans",
    "change-plan",
    "cancel",
    "payments",
    "billing-details",
    "payment-method",
    "devices",
  ],
};

/** Attributes with a value that means nothing. */
export function examineAttributes(element: Element): Found[] {
  const found: Found[] = [];
  for (const [name, values] of Object.entries(KNOWN)) {
    const value = element.getAttribute(name);
    if (value && !values.includes(value)) found.push(meaningless(name, value, values));
  }
  const locale = element.getAttribute("locale");
  const languages = ["fr", ...Object.keys(CHUNKS)];
  if (locale && !languages.includes(locale.slice(0, 2))) found.push(meaningless("locale", locale, languages));
  return found;
}

function meaningless(name: string, value: string, values: readonly string[]): Found {
  return {
    code: `unknown_${name}`,
    problem: `${name}="${value}" means nothing here.`,
    fix: `Use one of: ${values.join(", ")}.`,
    reader: null,
  };
}

interface ViolationBody {
  blockedURL?: string;
  effectiveDirective?: string;
  disposition?: string;
}

/** What the page's policy forbade before anybody asked: scripts and frames of ours and of Stripe. */
export function examinePolicyReports(): Found[] {
  if (!("ReportingObserver" in globalThis)) return [];
  const observer = new ReportingObserver(() => {}, { types: ["csp-violation"], buffered: true });
  observer.observe();
  const found = new Map<string, Found>();
  for (const { body } of observer.takeRecords()) {
    const { blockedURL = "", effectiveDirective = "", disposition } = (body ?? {}) as ViolationBody;
    const origin = originOf(blockedURL);
    const ours =
      origin === originOf(import.meta.url) || /^https:\/\/([\w-]+\.)*stripe\.com$/.test(origin ?? "");
    if (!ours || disposition !== "enforce") continue;
    const one = forbidden(effectiveDirective, new URL(blockedURL));
    found.set(one.fix, one);
  }
  observer.disconnect();
  return [...found.values()];
}
