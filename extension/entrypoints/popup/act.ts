import type { Action, Outcome } from "../../actions/action.ts";
import { forgetAction, unfinishedAction } from "../../actions/action.ts";
import { request, verify } from "../../actions/request.ts";
import type { Desk, News } from "./desk.ts";

/** One key for one wish: repeated after an unknown end, it counts once. */
const keys = new Map<string, string>();

function newAction(desk: Desk, kind: Action["kind"]): Action | null {
  const { pairing } = desk;
  if (!pairing) return null;
  const wish = `${kind} ${pairing.id}`;
  const key = keys.get(wish) ?? crypto.randomUUID();
  keys.set(wish, key);
  return { kind, pairingId: pairing.id, key, begunAt: Date.now() };
}

/** Ends the subscription, or takes that back, and says how it went. */
export async function act(desk: Desk, kind: Action["kind"]): Promise<void> {
  const action = newAction(desk, kind);
  if (!action) return;
  const outcome = await request(action);
  if (outcome.done || outcome.why !== "unknown") keys.delete(`${kind} ${action.pairingId}`);
  await desk.refresh();
  if (outcome.done) return desk.draw({ leaving: false, news: success(desk, kind) });
  if (outcome.why === "unknown") return watch(desk, action);
  desk.draw({ leaving: false, news: { tone: "warn", text: refusal(desk, outcome) } });
}

/** Finds out how an action ended that nobody saw end, without sending it again. */
async function watch(desk: Desk, action: Action): Promise<void> {
  const { pairing } = desk;
  if (!pairing) return;
  desk.draw({ news: { tone: "warn", text: desk.say("checking") } });
  const done = await verify(action, pairing);
  await desk.refresh();
  if (done !== null) await forgetAction(pairing.id);
  if (done) {
    keys.delete(`${action.kind} ${action.pairingId}`);
    return desk.draw({ leaving: false, news: success(desk, action.kind) });
  }
  desk.draw({ news: { tone: "warn", text: desk.say(done === null ? "unknown" : "notCanceled") } });
}

/** A popup that was closed on an action finds out, when it opens again, what became of it. */
export async function resumeWatch(desk: Desk): Promise<void> {
  const action = desk.pairing && (await unfinishedAction(desk.pairing.id));
  if (!action) return;
  keys.set(`${action.kind} ${action.pairingId}`, action.key);
  await watch(desk, action);
}

function success({ say, format, kept }: Desk, kind: Action["kind"]): News {
  const subscription = kept?.portal.subscription;
  if (kind === "cancel") {
    const date = subscription ? format.date(subscription.accessUntilDate) : "";
    return { tone: "ok", text: say("canceled", { date }) };
  }
  const next = subscription?.nextCharge;
  if (!next) return { tone: "ok", text: say("resumed") };
  const values = { amount: format.money(next.total), date: format.date(next.date) };
  return { tone: "ok", text: say("resumedNext", values) };
}

function refusal({ say, pairing }: Desk, { why, by }: Extract<Outcome, { done: false }>): string {
  if (why === "inProgress") return say("inProgress", { name: by ?? say("someone") });
  if (why === "forbidden") return say("notAllowed");
  if (why === "barred") return say("barred", { server: new URL(pairing?.origin ?? "").host });
  return say("refusedAction");
}
