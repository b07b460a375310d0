import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Portal } from "../../../shared/api/types/index.ts";
import { plain, type Shown, settled, show } from "./element.ts";
import { type Answer, cut, later, problem } from "./fake-api.ts";
import { ACTIVE } from "./states.ts";
import { expectNothingUncaught } from "./uncaught.ts";

/** All that can come instead of what was asked for. */
export const FAILURES = {
  cut,
  "401": () => problem(401, "session_revoked"),
  "402": () => problem(402, "payment_declined"),
  "409": () => problem(409, "operation_in_progress", { startedBy: "Hugo Lemoine" }),
  "429": () => problem(429, "rate_limited"),
  "500": () => problem(500, "internal_error"),
};
export type Failure = keyof typeof FAILURES;
const NAMES = Object.keys(FAILURES) as Failure[];

/** After these nobody knows whether it was done. */
const UNANSWERED: Failure[] = ["cut", "500"];
const USUAL: Partial<Record<Failure, RegExp>> = {
  "409": /vient d’être faite par Hugo Lemoine/,
  "429": /Trop de demandes à la fois\. Rien n’a été prélevé/,
};
/** After these the same press may do it. */
const PASSING: Failure[] = ["cut", "429", "500"];

export interface Scene extends Shown {
  /** All that was said so far, to see or to hear. */
  heard: string[];
}

export interface Step {
  portal?: Portal;
  attributes?: Record<string, string>;
  /** What goes well before. */
  routes?: Record<string, Answer>;
  /** Whether it changes something; what is only read may say after any failure that it did not come. */
  writes: boolean;
  /** The request that fails, `POST /v1/…`. */
  fails: string;
  /** What a person does first. */
  before?(scene: Scene): Promise<unknown>;
  /** The button that sends it. */
  press: RegExp;
  /** The one that sends it again, where it is another; `null` where that goes by itself. */
  again?: RegExp | null;
  well: Answer;
  /** Whether it is done. */
  done(scene: Scene): boolean;
  /** What is said where no answer came; of what is read, after any failure. */
  unanswered: RegExp;
  /** What is said else, where it is its own. */
  says?: Partial<Record<Failure, RegExp>>;
  /** Where that stands, beside what is read aloud. */
  where?: string;
  /** While nothing is known it is the same wish, by its key. */
  keyed?: boolean;
  /** It moves money: after a decline the next press is another wish. */
  pays?: boolean;
  /** It changes nothing, and asks for the same once more. */
  repeats?: boolean;
}

expectNothingUncaught();
beforeEach(hurry);

/** What waits for a second or more waits for a hundredth of it. */
function hurry(): void {
  const real = window.setTimeout.bind(window);
  vi.spyOn(window, "setTimeout").mockImplementation(((act: TimerHandler, wait = 0, ...rest: unknown[]) =>
    real(act, wait < 1_000 ? wait : wait / 100, ...rest)) as typeof window.setTimeout);
}

/** What is said may be gone again a moment later: it is written down. */
export function listen(root: ShadowRoot, where = ""): string[] {
  const heard: string[] = [];
  const places = ["[role=alert]", "[role=status]", ".told", ".notice", ...(where ? [where] : [])].join();
  const hear = () => {
    for (const place of root.querySelectorAll(places)) {
      const text = (place.textContent ?? "").replace(/\s+/g, " ").trim();
      if (text && !heard.includes(text)) heard.push(text);
    }
  };
  new MutationObserver(hear).observe(root, { subtree: true, childList: true, characterData: true });
  return heard;
}

const nameOf = (button: Element) => (button.getAttribute("aria-label") ?? plain(button)).trim();

/** A button by its name, as soon as it is there and can be pressed: in the dialog, where one is open. */
async function pressable({ root }: Shown, name: RegExp): Promise<HTMLButtonElement> {
  const find = () =>
    [...(root.querySelector("dialog") ?? root).querySelectorAll<HTMLButtonElement>("button")].find(
      (button) =>
        !button.disabled && button.ariaDisabled !== "true" && name.test(nameOf(button).replace(/\s+/g, " ")),
    );
  await settled(() => find() !== undefined).catch(() => {});
  const button = find();
  if (!button) throw new Error(`There is no button ${name} to press`);
  return button;
}

export async function press(scene: Shown, name: RegExp): Promise<void> {
  const button = await pressable(scene, name);
  button.focus();
  button.click();
}

/** Answers how often it was asked for until then. */
async function send(step: Step, scene: Scene, answer: Answer): Promise<number> {
  await step.before?.(scene);
  const before = scene.api.to(step.fails).length;
  scene.api.on(step.fails, answer);
  await press(scene, step.press);
  return before;
}

/** From now on it goes well, once this page has given up by itself. */
async function sendAgain({ fails, well, again, press: first }: Step, scene: Scene): Promise<void> {
  const name = again === undefined ? first : again;
  if (name) await pressable(scene, name);
  scene.api.on(fails, well);
  if (name) await press(scene, name);
}

/** What stands in an input, and what hears of it. */
export function type(root: ShadowRoot, field: string, text: string): void {
  const input = root.querySelector<HTMLInputElement>(field);
  if (!input) throw new Error(`There is no ${field}`);
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

async function staged({ portal = ACTIVE, attributes = {}, routes = {}, where }: Step): Promise<Scene> {
  const shown = await show(portal, { attributes });
  for (const [route, answer] of Object.entries(routes)) shown.api.on(route, answer);
  return { ...shown, heard: listen(shown.root, where) };
}

function expected(step: Step, failure: Failure): RegExp {
  const own = step.says?.[failure];
  if (own) return own;
  if (failure === "401") return /Votre session a expiré/;
  if (UNANSWERED.includes(failure)) return step.unanswered;
  const usual = USUAL[failure] ?? /n’a pas été acceptée\. Rien n’a été prélevé/;
  return step.writes ? usual : new RegExp(`${usual.source}|${step.unanswered.source}`);
}

/** The focus is where one reads, not lost at the top of the host's page. */
async function focusIsKept(root: ShadowRoot): Promise<void> {
  await settled(() => {
    const dialog = root.querySelector("dialog");
    const { activeElement } = root;
    return activeElement !== null && (!dialog || dialog.contains(activeElement));
  });
}

async function leave(root: ShadowRoot): Promise<void> {
  if (!root.querySelector("dialog")) return;
  await userEvent.keyboard("{Escape}");
  await settled(() => root.querySelector("dialog") === null);
}

const keysOf = ({ api }: Scene, route: string) =>
  api.to(route).map(({ headers }) => headers.get("Idempotency-Key"));

/** A step of a flow, through every failure: each is said, nothing is lost, and the way goes on or out. */
export function failsWell(name: string, step: Step): void {
  describe(name, () => {
    test.each(NAMES)("%s is said, and the way goes on or out", async (failure) => {
      const scene = await staged(step);
      const { root, heard } = scene;
      await send(step, scene, FAILURES[failure]);
      const words = expected(step, failure);
      await settled(() => heard.some((text) => words.test(text))).catch(() => {
        throw new Error(`Nothing like ${words} was said, but: ${JSON.stringify(heard)}`);
      });
      await focusIsKept(root);
      if (!PASSING.includes(failure)) {
        await leave(root);
        return focusIsKept(root);
      }
      await sendAgain(step, scene);
      await settled(() => step.done(scene));
      if (step.keyed || step.pays) expect(new Set(keysOf(scene, step.fails)).size).toBe(1);
      await leave(root);
      await focusIsKept(root);
    });

    test("a slow answer: one request, the way out stays open, and it may come when nobody waits", async () => {
      const scene = await staged(step);
      const { root, api } = scene;
      const answer = later<unknown>();
      const before = await send(step, scene, answer.answer);
      const asked = () => api.to(step.fails).length - before;
      await settled(() => asked() > 0);
      (root.activeElement as HTMLElement | null)?.click();
      await leave(root);
      if (!step.repeats) expect(asked()).toBe(1);
      await focusIsKept(root);
      const well = await step.well({} as Parameters<Answer>[0]);
      answer.arrive(well);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await focusIsKept(root);
    });

    if (step.pays) {
      test("a known refusal ends the wish: the next press is another one", async () => {
        const scene = await staged(step);
        await send(step, scene, FAILURES["402"]);
        await settled(() => scene.heard.some((text) => expected(step, "402").test(text)));
        await sendAgain(step, scene);
        await settled(() => step.done(scene));
        expect(new Set(keysOf(scene, step.fails)).size).toBe(2);
      });
    }
  });
}
