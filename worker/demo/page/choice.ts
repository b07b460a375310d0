import { html } from "hono/html";
import type { Markup } from "./pages.ts";

/** The options of a select, by value. */
export function options(words: Readonly<Record<string, string>>, chosen: string): Markup[] {
  return Object.entries(words).map(
    ([value, label]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ""}>${label}</option>`,
  );
}
