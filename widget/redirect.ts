import type { RequiredAction } from "../shared/api/types/index.ts";

/** What this page can take the customer on to. Throws for anything else, an address that is no web address too. */
export function known(action: RequiredAction | undefined): RequiredAction {
  if (action?.kind === "stripe" && action.clientSecret && action.publishableKey) return action;
  if (action?.kind === "redirect" && /^https?:/.test(action.url)) return action;
  throw new Error(`chets-billing: can't follow ${action?.kind ?? "no action"}`);
}
