import { html } from "hono/html";
import type { Markup } from "./page/pages.ts";

/** Loads a simulated Stripe's stand-in for Stripe.js, as a host would load the real one itself. */
export function standInScript(address: string | undefined): Markup | "" {
  return address === undefined
    ? ""
    : html`<script src="${new URL("/stand-in.js", address).href}"></script>
`;
}
