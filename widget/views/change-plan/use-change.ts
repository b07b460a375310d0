import { useEffect, useRef, useState } from "preact/hooks";
import { ApiProblem } from "../../../shared/api/client/failure.ts";
import { newKey } from "../../../shared/api/client/idempotency.ts";
import {
  confirmChange,
  createPreview,
  type PreviewRequest,
} from "../../../shared/api/client/subscription.ts";
import type { Interval, Meter, Plan, Preview, Price, Terms } from "../../../shared/api/types/index.ts";
import { hasEnded } from "../../../shared/i18n/subscription-status.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { FlowValues } from "../../flows.ts";
import type { changePlan } from "../../i18n/fr/change-plan.ts";
import { reasonOf } from "../../rest/reason.ts";
import { finish } from "../payments/finish.ts";
import { insist, isUnknown } from "../payments/insist.ts";
import { priceFor } from "../plans/savings.ts";

export interface Choice {
  plan: Plan;
  price: Price;
}

/** What is asked for beside the plan. */
export interface Wish {
  /** `null` while what is typed is no number of seats. */
  quantity: number | null;
  /** Empty without one. */
  couponCode: string;
}

export interface Change {
  interval: Interval;
  choice: Choice | null;
  wish: Wish;
  /** A code that can't be used: the amount is without it. */
  refusedCode: string | null;
  /** `null` while it is asked for. */
  preview: Preview | null;
  /** What the reader was shown before, when the amount changed meanwhile. */
  outdated: Preview | null;
  /** Why it can't go on like this. */
  problem: { sentence: string; again?: boolean } | null;
  /** Limits of the chosen plan that are below what is used. */
  exceeded: Meter[];
  /** What a first subscription has to accept. */
  terms: Terms | null;
  /** The version of them that was accepted here. */
  accepted: string | null;
  accept(version: string | null): void;
  setInterval(interval: Interval): void;
  choose(plan: Plan): Promise<void>;
  /** Asks for the price after `wait` ms without another wish. */
  wishFor(wish: Partial<Wish>, wait?: number): Promise<void>;
  confirm(): Promise<void>;
}

/** The turn after the last: the dialog was left. */
const LEFT = -1;

/** A change of plan, step by step: interval, choice, seats and code, locked price, confirmation. */
export function useChange(
  billing: Billing,
  say: Translate<typeof changePlan>,
  start: FlowValues["change-plan"],
): Change {
  const { portal, api, format } = billing;
  const before = useRef(portal.subscription).current;
  const current = before && !hasEnded(before) ? before : null;
  const seats = current?.quantity ?? 1;
  const [interval, setInterval] = useState<Interval>(before?.price.interval ?? "month");
  const [choice, setChoice] = useState<Choice | null>(null);
  const [wish, setWish] = useState<Wish>({
    quantity: start.quantity ?? seats,
    couponCode: start.couponCode ?? "",
  });
  const [refusedCode, setRefusedCode] = useState<string | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [outdated, setOutdated] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<Change["problem"]>(null);
  const [exceeded, setExceeded] = useState<Meter[]>([]);
  const [accepted, accept] = useState<string | null>(null);
  const turn = useRef(0);
  const key = useRef(newKey());

  /** What was previewed is off the table at once: nobody confirms an amount of another choice. */
  async function ask(next: Choice | null, wanted: Wish, wait = 0) {
    const mine = ++turn.current;
    setPreview(null);
    setOutdated(null);
    setProblem(null);
    setExceeded([]);
    setChoice(next);
    setWish(wanted);
    if (!next || wanted.quantity === null) return;
    if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
    if (mine !== turn.current) return;
    try {
      const told = await createPreview(api, requestOf(next.price.id, wanted));
      if (mine !== turn.current) return;
      key.current = newKey();
      setPreview(told);
      setExceeded(told.exceededLimits ?? []);
    } catch (error) {
      if (mine !== turn.current) return;
      if (wanted.couponCode && isAbout(error, "/couponCode")) {
        setRefusedCode(wanted.couponCode);
        return ask(next, { ...wanted, couponCode: "" });
      }
      explain(error, null);
    }
  }

  function requestOf(priceId: string, { quantity, couponCode }: Wish): PreviewRequest {
    return {
      priceId,
      ...(quantity && (quantity > 1 || seats > 1) && { quantity }),
      ...(couponCode && { couponCode }),
    };
  }

  function choose(plan: Plan, by: Interval = interval) {
    const price = priceFor(plan, by);
    setRefusedCode(null);
    return ask(price ? { plan, price } : null, wish);
  }

  async function confirm() {
    if (!preview) return;
    setProblem(null);
    billing.notify(null);
    const mine = turn.current;
    try {
      const result = await insist(
        () => confirmChange(api, preview.id, key.current, accepted ?? undefined),
        () => mine === turn.current && setProblem({ sentence: say("unknown") }),
      );
      await finish(billing, result, preview.dueNow, current?.price.id ?? null);
    } catch (error) {
      if (mine === turn.current) explain(error, preview);
      else if (turn.current === LEFT) tellAfterwards(error, preview);
    }
  }

  /** The dialog is gone: what became of it is said in the page. */
  function tellAfterwards(error: unknown, { dueNow }: Preview) {
    const refused = error instanceof ApiProblem && error.code === "payment_declined";
    const amount = format.money(dueNow);
    billing.fail(
      error,
      isUnknown(error) ? say("unknown") : refused ? say("declined", { amount }) : undefined,
    );
    billing.refresh();
  }

  /** `confirmed` is the amount that was agreed to; `null` while it was only asked for. */
  function explain(error: unknown, confirmed: Preview | null) {
    const refused = error instanceof ApiProblem ? error.problem : null;
    switch (refused?.code) {
      case "payment_declined":
        if (!confirmed) break;
        // The answer of a key is kept: another try is another wish.
        key.current = newKey();
        return setProblem({ sentence: say("declined", { amount: format.money(confirmed.dueNow) }) });
      case "preview_stale":
        if (!refused.preview) break;
        key.current = newKey();
        setOutdated(confirmed);
        return setPreview(refused.preview);
      case "same_plan":
        return setProblem({ sentence: say("same") });
      case "validation_failed":
        if (isAbout(error, "/termsVersion")) {
          billing.refresh();
          return setProblem({ sentence: say("termsChanged") });
        }
        setExceeded(refused.exceededLimits ?? []);
        return setProblem({ sentence: say(isAbout(error, "/quantity") ? "seatsRefused" : "refused") });
      case "operation_in_progress":
      case "already_subscribed":
      case "no_subscription":
        billing.close();
        return billing.fail(error);
    }
    if (isUnknown(error)) {
      return setProblem(
        confirmed
          ? { sentence: say("unknown"), again: true }
          : { sentence: say("previewFailed"), again: true },
      );
    }
    const { sentence, detail } = reasonOf(billing, error);
    billing.emit("error", detail);
    setProblem({ sentence, again: true });
  }

  useEffect(() => {
    const plan = portal.plans.find(({ prices }) => prices.some(({ id }) => id === start.priceId));
    const by = plan?.prices.find(({ id }) => id === start.priceId)?.interval;
    if (plan && by) {
      setInterval(by);
      choose(plan, by);
    }
    return () => {
      turn.current = LEFT;
    };
  }, []);

  return {
    interval,
    choice,
    wish,
    refusedCode,
    preview,
    outdated,
    problem,
    exceeded,
    terms: current ? null : portal.terms,
    accepted,
    accept,
    setInterval(next) {
      setInterval(next);
      if (choice) choose(choice.plan, next);
    },
    choose: (plan) => choose(plan),
    wishFor(more, wait) {
      if (more.couponCode !== undefined) setRefusedCode(null);
      return ask(choice, { ...wish, ...more }, wait);
    },
    confirm,
  };
}

/** Whether a member of the request is what was refused. */
function isAbout(error: unknown, pointer: string): boolean {
  return error instanceof ApiProblem && error.problem.errors?.some((one) => one.pointer === pointer) === true;
}
