import type { RequiredAction } from "../shared/api/types/index.ts";

/** The web address where the customer goes on. Throws for an action that this page can't take. */
export function addressOf(action: RequiredAction | undefined): string {
  const url = action?.kind === "redirect" ? action.url : "";
  if (!/^https?:/.test(url)) throw new Error(`chets-billing: can't follow ${action?.kind ?? "no action"}`);
  return url;
}
