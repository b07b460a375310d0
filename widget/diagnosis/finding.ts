import type { diagnosis } from "../i18n/fr/diagnosis.ts";

/** One thing that keeps the element from working, or will. */
export interface Finding {
  /** `csp_connect_src`, `origin_not_allowed`, `session_not_json`… */
  code: string;
  /** What is so, in English: for the host's developers. */
  problem: string;
  /** What to change. */
  fix: string;
}

/** `reader` is the sentence that the page says instead of its own; `null` where its own says enough. */
export interface Found extends Finding {
  reader: keyof typeof diagnosis | null;
}
