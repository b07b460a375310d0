import type { Api, Call } from "../../shared/api/client/api.ts";
import { ApiProblem, NetworkFailure } from "../../shared/api/client/failure.ts";
import type { ProblemCode } from "../../shared/api/types/index.ts";
import type { Billing } from "../billing.ts";
import { Account } from "./account.ts";
import { NOW } from "./amounts.ts";
import { answer } from "./answers.ts";
import { PORTALS } from "./portals.ts";

/** States of the connection, not of the account. */
const CONNECTIONS = ["loading", "error", "offline"] as const;

/** What the `state` attribute may say. */
export type StateName = keyof typeof PORTALS | (typeof CONNECTIONS)[number];

export const STATE_NAMES = [...Object.keys(PORTALS), ...CONNECTIONS] as StateName[];

/**
 * Draws a state from what was recorded of an account: no server is asked for anything. The flows can be
 * opened and gone through; what is done stays until the element is drawn anew.
 */
export function standIn(billing: Billing, state: string): void {
  if (!STATE_NAMES.includes(state as StateName)) {
    console.error(
      `<chets-billing state="${state}">: there is no such state. One of: ${STATE_NAMES.join(", ")}.`,
    );
  }
  billing.api = recorded(state);
  if (state === "offline") goOffline(billing);
}

function recorded(state: string): Api {
  const account = new Account(PORTALS[state as keyof typeof PORTALS] ?? PORTALS.active);
  return {
    now: () => Date.parse(NOW),
    async request<T>(call: Call): Promise<T> {
      if (state === "loading") return new Promise<never>(() => {});
      if (state === "error") throw problem(503, "storage_unavailable");
      if (state === "offline" && call.method) throw new NetworkFailure(call.path);
      const content = answer(account, call);
      if (content === undefined) throw problem(404, "not_found");
      return structuredClone(content) as T;
    },
  };
}

function problem(status: number, code: ProblemCode): ApiProblem {
  return new ApiProblem({
    type: "about:blank",
    title: code,
    status,
    detail: "A state that was recorded.",
    code,
    requestId: "req_7Q4M2XH9",
  });
}

/** Once the page stands: what is known is shown, and nothing can be changed. */
function goOffline(billing: Billing): void {
  const wait = new MutationObserver(() => {
    if (!billing.stands || !billing.rest) return;
    wait.disconnect();
    billing.offline = true;
    billing.draw();
  });
  wait.observe(billing.host.box, { childList: true, subtree: true });
  billing.ended.signal.addEventListener("abort", () => wait.disconnect());
}
