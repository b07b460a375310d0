import { ApiProblem } from "../../shared/api/client/failure.ts";
import { hasEnded } from "../../shared/i18n/subscription-status.ts";
import { nextTask } from "../../shared/next-task.ts";
import type { Billing, Notice, View } from "../billing.ts";
import { type FlowName, type FlowValues, flows, type LazyView } from "../flows.ts";
import { rest } from "../i18n/fr/rest.ts";
import { takeReturn } from "../return.ts";
import { warnOfContrast } from "../theme/contrast.ts";
import { adopt } from "../theme/sheets.ts";
import { glide } from "./glide.ts";
import { offline, readNoMore } from "./reading.ts";
import { isRefusal, reasonOf } from "./reason.ts";

/** How long a line of news stays to be seen, milliseconds. */
const SEEN = 8_000;
/** A page that comes back to the front after this long reads again, milliseconds. */
const FRESH = 15_000;

/** Once, when the first screen stands: what happens around it is heard, and a deep link is followed. */
export function begin(billing: Billing): void {
  const listen = (target: EventTarget, name: string, listener: () => void) =>
    target.addEventListener(name, listener, { signal: billing.ended.signal });
  listen(window, "online", () => billing.refresh());
  listen(window, "offline", () => {
    billing.offline = true;
    billing.draw();
    offline(billing);
  });
  billing.ended.signal.addEventListener("abort", () => readNoMore(billing));
  listen(document, "visibilitychange", () => {
    if (!document.hidden && performance.now() - billing.readAt > FRESH) billing.refresh();
  });

  // Styles are read once those of the rest are applied and drawn.
  setTimeout(() => warnOfContrast(billing.host.root));
  const { box, draw } = billing.host;
  billing.host.draw = () => glide(box, () => draw(billing));

  const { start } = billing.host;
  const { subscription, customer, paymentMethod } = billing.portal;
  const back = billing.owner && takeReturn(customer.id);
  if (back) {
    import("../views/payments/come-back.ts")
      .then(({ comeBack }) => comeBack(billing, back))
      .catch((error) => billing.fail(error));
  } else if (start === "change-plan" || start === "cancel") {
    // What was ended already is not ended again: the page says until when it lasts.
    const runs = subscription && !subscription.cancelAt && !hasEnded(subscription);
    if (billing.owner && (runs || start !== "cancel")) billing.open(start, {});
  } else if (start === "devices") billing.open(start, {});
  else if (start === "payment-method" && billing.owner && paymentMethod) billing.open("payment-methods", {});
  else if (start) goTo(billing, start);
}

/** Brings a section of the first screen into view, and the focus to it. */
export function goTo({ host }: Billing, view: View): void {
  const section = host.root.getElementById(view);
  section?.scrollIntoView();
  section?.focus();
}

/** The flow that was asked for last is the one that opens, in each element on the page. */
const asked = new WeakMap<Billing, number>();
const nextTurn = (billing: Billing): number => {
  const turn = (asked.get(billing) ?? 0) + 1;
  asked.set(billing, turn);
  return turn;
};

/** Opens a flow: its chunk comes when it is asked for. */
export async function open<F extends FlowName>(
  billing: Billing,
  name: F,
  values: FlowValues[F],
): Promise<void> {
  const turn = nextTurn(billing);
  try {
    const { View, styles } = (await flows[name]()) as LazyView<object>;
    await nextTask();
    if (turn !== asked.get(billing)) return;
    adopt(billing.host.root, ...styles);
    billing.flow = { View, values };
    billing.draw();
  } catch (error) {
    fail(billing, error, billing.speak("rest", rest)("viewFailed"));
  }
}

/** The opener may be gone by now (« Se désabonner », once it is done): then the news takes the focus. */
export function close(billing: Billing): void {
  nextTurn(billing);
  if (!billing.flow) return;
  billing.flow = null;
  billing.draw();
  const { root } = billing.host;
  if (root.activeElement) return;
  const [news] = [".banner", ".title", ".card"].flatMap((place) => [
    ...root.querySelectorAll<HTMLElement>(place),
  ]);
  news?.focus();
}

export function notify(billing: Billing, notice: Notice | null): void {
  if (notice === billing.notice) return;
  billing.notice = notice;
  billing.draw();
  if (notice) billing.host.root.querySelector<HTMLElement>(".notice")?.focus();
}

/** Reads everything again and draws the news in the same moment: one after the other, the page would move twice. */
export async function refreshWith(billing: Billing, notice: Notice): Promise<void> {
  const { readAt, host } = billing;
  billing.notice = notice;
  await billing.refresh();
  if (billing.readAt === readAt) billing.draw();
  host.root.querySelector<HTMLElement>(".notice")?.focus();
}

export function announce(billing: Billing, text: string): void {
  billing.news = text;
  billing.draw();
  setTimeout(() => {
    if (billing.news !== text) return;
    billing.news = "";
    billing.draw();
  }, SEEN);
}

/** Says an unexpected failure to the reader and to the host. Somebody else's change brings the new state. */
export function fail(billing: Billing, error: unknown, sentence?: string): void {
  const say = billing.speak("rest", rest);
  const told = reasonOf(billing, error, sentence);
  billing.emit("error", told.detail);
  if (error instanceof ApiProblem && error.code === "operation_in_progress") {
    announce(billing, say("inProgress", { name: error.problem.startedBy ?? say("someone") }));
    billing.refresh();
    return;
  }
  announce(billing, told.sentence);
  if (isRefusal(error)) billing.refresh();
}
