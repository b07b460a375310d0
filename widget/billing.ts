import { type Api, createApi } from "../shared/api/client/api.ts";
import { getPortal } from "../shared/api/client/portal.ts";
import type { Portal } from "../shared/api/types/index.ts";
import { createFormat, type Format } from "../shared/i18n/format.ts";
import { speak, type Translate } from "../shared/i18n/words.ts";
import type { Finding } from "./diagnosis/finding.ts";
import { type Told, tell } from "./failure.ts";
import type { FlowName, FlowValues, LazyView } from "./flows.ts";
import type { Catalogues } from "./i18n/catalogues.ts";
import { firstScreen } from "./i18n/fr/first-screen.ts";
import type { Reader } from "./i18n/languages.ts";
import { adopt } from "./theme/sheets.ts";
import { calm } from "./views/overview/calm.tsx";
import { type History, newHistory } from "./views/overview/history-page.ts";

/** What is drawn: all of it, or one section alone. */
export type View = "overview" | "plans" | "payments" | "billing-details" | "payment-method" | "devices";

/** The names of the element's events, after `chets-billing:`. */
export type EventName = "ready" | "change" | "cancel" | "resume" | "download" | "error";

/** What the page says above the plan after something was done; it takes the focus. */
export interface Notice {
  title: string;
  text?: string;
  tone?: "ok" | "info" | "bad";
}

/** What the element gives. */
export interface Host {
  root: ShadowRoot;
  box: HTMLElement;
  reader: Reader;
  view: View;
  /** A flow to open, or a section to go to, once the first screen stands. */
  start: "change-plan" | "cancel" | View | null;
  token: Parameters<typeof createApi>[0]["token"];
  emit(name: EventName, detail: unknown): void;
  draw(billing: Billing): void;
}

/** From this width on the history is a table, px. */
const TABLE = 720;

/** What comes right after the first screen: the other sections, and all that a press sets going. */
export type Rest = typeof import("./rest/rest.ts");

/**
 * What every view draws from and acts through: the portal as it was last read, and what a reader can
 * do with it. Whatever changes here is drawn at once.
 */
export class Billing {
  readonly host: Host;
  api: Api;
  readonly say: Translate<typeof firstScreen>;
  readonly history: History = newHistory();
  /** Ends with this drawing of the element. */
  readonly ended = new AbortController();
  /** In the seller's zone, which comes with the portal. */
  format!: Format;
  /** The instant of the billing clock that the portal is of, and its day in the seller's zone. */
  shownAt = "";
  today = "";
  readAt = 0;
  /** Why there is nothing to show. */
  trouble: Told | null = null;
  offline = false;
  /** The history is a table. */
  wide = false;
  notice: Notice | null = null;
  /** One polite line. */
  news = "";
  /** The flow that is open. */
  flow: { View: LazyView<object>["View"]; values: object } | null = null;
  /** Every state but the calm one, once it is needed. */
  states: typeof import("./views/states/states.tsx") | null = null;
  rest: Rest | null = null;
  /** Why the rest is not here. */
  lost: Told | null = null;

  #portal: Portal | null = null;
  #turn = 0;
  #coming: Promise<Rest> | null = null;

  constructor(host: Host) {
    this.host = host;
    this.api = createApi({ origin: import.meta.url, token: host.token });
    this.say = this.speak("first-screen", firstScreen);
  }

  /** Only what is drawn once it stands asks for it. */
  get portal(): Portal {
    return this.#portal as Portal;
  }

  get stands(): boolean {
    return Boolean(this.#portal);
  }

  get owner(): boolean {
    return this.portal.user.role === "owner";
  }

  /** An owner, and not offline: nothing that is written waits for a connection. */
  get canAct(): boolean {
    return this.owner && !this.offline;
  }

  /** The words of a lazy view, in the reader's language. */
  speak<View extends keyof Catalogues>(view: View, french: Catalogues[View]): Translate<Catalogues[View]> {
    const { locale, words } = this.host.reader;
    return speak(Object.assign({}, french, ...words.map((language) => language[view])), locale);
  }

  start(): void {
    const { box } = this.host;
    const observer = new ResizeObserver(() => {
      const wide = box.clientWidth >= TABLE;
      if (wide === this.wide) return;
      this.wide = wide;
      // Drawn within the callback, the box changes again: the browser tells the host's window of a loop.
      requestAnimationFrame(() => this.draw());
    });
    observer.observe(box);
    this.ended.signal.addEventListener("abort", () => observer.disconnect());
    this.draw();
    this.refresh();
    // The first one takes long: it is made while the answer is under way.
    setTimeout(Intl.DateTimeFormat);
  }

  stop(): void {
    this.#turn = -1;
    this.ended.abort();
  }

  draw(): void {
    if (!this.ended.signal.aborted) this.host.draw(this);
  }

  /** Reads everything again; what is shown stays until then. Never rejects: a failure is shown. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const portal = await getPortal(this.api);
      if (!calm(portal) && !this.states) {
        this.states = await import("./views/states/states.tsx");
        adopt(this.host.root, ...this.states.styles);
      }
      if (turn === this.#turn) this.#show(portal);
    } catch (error) {
      if (turn !== this.#turn) return;
      if (this.#portal) return this.later((rest) => rest.unread(this, error));
      this.trouble = this.tell(error);
      this.draw();
      // Where even that can't come, what is said already stays.
      this.diagnose(error).catch(() => {});
    }
  }

  /** What is in the way, for the host; `failure` where nobody asked. */
  async diagnose(failure?: unknown): Promise<Finding[]> {
    return (await import("./diagnosis/diagnose.ts")).diagnose(this, failure);
  }

  /** In the reader's words, and to the host. */
  tell(error: unknown): Told {
    const told = tell(error, this.say, this.say("noAnswer"));
    this.emit("error", told.detail);
    return told;
  }

  #show(portal: Portal): void {
    const first = !this.#portal;
    this.format = createFormat(this.host.reader.locale, portal.timeZone);
    this.#portal = portal;
    this.readAt = performance.now();
    this.shownAt = new Date(this.api.now() || 0).toISOString();
    this.today = this.format.dayOf(this.shownAt);
    this.trouble = null;
    this.offline = false;
    // Read when the boxes are laid out, not before: that is a piece of work of its own.
    this.wide = this.host.box.clientWidth >= TABLE;
    this.draw();
    if (!first) return;
    const { subscription, user, customer } = portal;
    this.emit("ready", { customerId: customer.id, role: user.role, status: subscription?.status ?? null });
    this.later(() => {});
  }

  /** Does something with the rest of the page, once it is here. Rejects as `act` does. */
  async later(act: (rest: Rest) => unknown): Promise<void> {
    const rest = this.rest ?? (await this.#fetchRest());
    if (rest && !this.rest) {
      this.rest = rest;
      adopt(this.host.root, ...rest.styles);
      this.draw();
      rest.begin(this);
    }
    if (rest) await act(rest);
  }

  /** A failure stands where the rest would, and the next press tries again. */
  async #fetchRest(): Promise<Rest | undefined> {
    try {
      this.#coming ??= import("./rest/rest.ts");
      return await this.#coming;
    } catch (error) {
      this.#coming = null;
      this.lost = this.tell(error);
      this.draw();
    }
  }

  /** Opens a flow in a dialog. */
  open<F extends FlowName>(name: F, values: FlowValues[F]): Promise<void> {
    return this.later((rest) => rest.open(this, name, values));
  }

  close = (): void => {
    this.later((rest) => rest.close(this));
  };

  notify(notice: Notice | null): void {
    this.later((rest) => rest.notify(this, notice));
  }

  /** One polite line, also to be seen. */
  announce(text: string): void {
    this.later((rest) => rest.announce(this, text));
  }

  /** Says an unexpected failure to the reader and to the host. */
  fail(error: unknown, sentence?: string): void {
    this.later((rest) => rest.fail(this, error, sentence));
  }

  emit(name: EventName, detail: unknown): void {
    this.host.emit(name, detail);
  }
}
