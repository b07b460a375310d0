import { h, render } from "preact";
import { App } from "./app.tsx";
import { Billing, type Host, type View } from "./billing.ts";
import type { Finding } from "./diagnosis/finding.ts";
import type { Messages } from "./i18n/catalogues.ts";
import { readerOf } from "./i18n/languages.ts";
import { type GetSession, keepSession, sessionFrom } from "./session.ts";
import firstScreen from "./theme/first-screen.css?inline";
import { adopt } from "./theme/sheets.ts";

const SECTIONS: string[] = ["plans", "payments", "billing-details", "payment-method", "devices"];
const FLOWS: string[] = ["change-plan", "cancel"];
/** Each property, and the attribute that mirrors it. */
const PROPERTIES: Record<string, string | null> = {
  sessionUrl: "session-url",
  locale: "locale",
  theme: "theme",
  view: "view",
  state: "state",
  getSession: null,
  token: null,
  messages: null,
};

/**
 * The billing module of a host's page: plan, payments, documents, billing details.
 *
 * @tag chets-billing
 *
 * @attr {string} session-url - The host's own address that answers a session, `{ token, expiresAt }`, to a POST.
 * @attr {string} locale - BCP 47; `fr` by default.
 * @attr {"light"|"dark"|"auto"} theme - `auto` follows the reader's system; without it the page's `color-scheme`.
 * @attr {"overview"|"plans"|"change-plan"|"cancel"|"payments"|"billing-details"|"payment-method"|"devices"} view -
 *   One section alone, or the first screen with a flow opened. `plans` works without a session.
 * @attr {string} state - Draws a state that was recorded, and asks no server: `trialing`, `past_due`, `offline`…
 *
 * @prop {string|null} sessionUrl - Mirrors `session-url`. The other attributes have properties of their name.
 * @prop {(() => Promise<{ token: string, expiresAt: string }>)|null} getSession - Instead of `session-url`.
 * @prop {string|null} token - A first token, already there.
 * @prop {Messages|null} messages - The host's own sentences, by view and key: `{ plans: { title: "Our offers" } }`.
 *
 * @method {Promise<void>} refresh - Reads everything again; resolves when it is shown.
 * @method {Promise<{ code: string, problem: string, fix: string }[]>} diagnose - What keeps it from working, in
 *   words, also in the console.
 *
 * @event {CustomEvent<{ customerId: string, role: string, status: string|null }>} chets-billing:ready
 * @event {CustomEvent<{ subscription: Subscription }>} chets-billing:change - The plan changed or will.
 * @event {CustomEvent<{ subscription: Subscription }>} chets-billing:cancel
 * @event {CustomEvent<{ subscription: Subscription }>} chets-billing:resume - A cancellation was taken back.
 * @event {CustomEvent<{ fileName: string, invoiceId?: string, number?: string|null }>} chets-billing:download
 * @event {CustomEvent<{ code: string, status: number, requestId: string|null, message: string }>} chets-billing:error
 *
 * @csspart heading - The title of the module.
 * @csspart banner - News above the plan.
 * @csspart card - Every sheet. Each is also a part by its own name.
 * @csspart plan - The sheet of the plan.
 * @csspart payments - The sheet of the history.
 * @csspart payment-method - The sheet of the means of payment.
 * @csspart billing-details - The sheet of the billing details.
 * @csspart spending - The sheet of twelve months of charges.
 * @csspart limits - The sheet of the plan's limits.
 * @csspart devices - The sheet of paired extensions.
 * @csspart pairing - The sheet that asks whether an extension may be paired.
 * @csspart error - The sheet that stands where nothing could be read.
 * @csspart thread - The thread of the period.
 * @csspart button - Every button.
 * @csspart primary - The main button.
 * @csspart dialog - The dialog or drawer of a flow.
 *
 * @cssprop --chets-accent - What can be acted on; its hover and soft shades follow.
 * @cssprop --chets-on-accent - Text on the accent.
 * @cssprop --chets-surface - The ground of sheets.
 * @cssprop --chets-sunken - A ground that lies lower.
 * @cssprop --chets-hover - The ground under the pointer.
 * @cssprop --chets-text - Text.
 * @cssprop --chets-text-2 - Text of second rank.
 * @cssprop --chets-text-3 - Text of third rank.
 * @cssprop --chets-line - Lines between things.
 * @cssprop --chets-line-2 - Fainter lines.
 * @cssprop --chets-control - The border of controls.
 * @cssprop --chets-ok - What is well.
 * @cssprop --chets-ok-soft - Its ground.
 * @cssprop --chets-warn - What wants attention.
 * @cssprop --chets-warn-soft - Its ground.
 * @cssprop --chets-danger - What failed.
 * @cssprop --chets-danger-soft - Its ground.
 * @cssprop --chets-chart - The bars of charts.
 * @cssprop --chets-radius - The corners of sheets.
 * @cssprop --chets-radius-control - The corners of controls.
 * @cssprop --chets-font - The font.
 * @cssprop --chets-mono - The font of numbers and codes.
 * @cssprop --chets-row - The height of a table row.
 * @cssprop --chets-gap - The space between sheets.
 */
export class ChetsBilling extends HTMLElement {
  static observedAttributes = ["session-url", "locale", "view", "state"];

  declare sessionUrl: string | null;
  declare locale: string | null;
  declare theme: string | null;
  declare view: string | null;
  declare state: string | null;
  declare getSession: GetSession | null;
  declare token: string | null;
  declare messages: Messages | null;

  static {
    for (const [name, attribute] of Object.entries(PROPERTIES)) {
      Object.defineProperty(ChetsBilling.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: ChetsBilling) {
          return (attribute ? this.getAttribute(attribute) : this.#given[name]) ?? null;
        },
        set(this: ChetsBilling, value: unknown) {
          if (!attribute) {
            this.#given[name] = value;
            this.#start();
          } else if (value == null) this.removeAttribute(attribute);
          else this.setAttribute(attribute, String(value));
        },
      });
    }
  }

  /** Properties that no attribute mirrors. */
  readonly #given: Record<string, unknown> = {};
  readonly #root = this.attachShadow({ mode: "open" });
  readonly #box = this.#root.appendChild(document.createElement("div"));
  #billing: Billing | null = null;
  #turn = 0;

  /** Reads everything again; resolves when it is shown, or could not be. */
  async refresh(): Promise<void> {
    await this.#billing?.refresh();
  }

  /** Says in the console what is in the way and what to change; resolves to the same. */
  async diagnose(): Promise<Finding[]> {
    return (await this.#billing?.diagnose()) ?? [];
  }

  connectedCallback(): void {
    // Properties that were set before the script came stand in front of the class's own.
    const properties = this as unknown as Record<string, unknown>;
    for (const name of Object.keys(PROPERTIES)) {
      if (!Object.hasOwn(this, name)) continue;
      const value = properties[name];
      delete properties[name];
      properties[name] = value;
    }
    this.#start();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before !== now) this.#start();
  }

  #stop(): void {
    this.#turn++;
    this.#billing?.stop();
    this.#billing = null;
    render(null, this.#box);
  }

  /** Draws from the beginning. What is set in one turn draws once. */
  async #start(): Promise<void> {
    if (!this.isConnected) return;
    this.#stop();
    const turn = this.#turn;
    // An element of a page's HTML hears of each attribute before it hears that it stands there.
    await 0;
    if (turn !== this.#turn) return;
    const root = this.#root;
    const box = this.#box;
    adopt(root, firstScreen);
    box.className = "chets";
    // A host that asks for the first screen gets deep links too.
    const view = this.view === "overview" ? "" : this.view;
    const wish = view || new URLSearchParams(location.search).get("chets-view") || "";
    const section = SECTIONS.includes(wish);
    const alone = section && (view || wish === "plans") ? wish : "overview";
    const { state } = this;
    const token = keepSession(
      this.getSession ?? (this.sessionUrl ? sessionFrom(this.sessionUrl) : null),
      this.token,
    );
    const reading = readerOf(this.locale || "fr", this.messages ?? {});
    // A language comes while the session does, not before it. Who asks next is told of a failure.
    if (alone !== "plans" && !state) token(false).catch(() => {});
    const reader = await reading;
    if (turn !== this.#turn) return;
    box.lang = reader.locale;
    box.dir = reader.dir;
    const host: Host = {
      root,
      box,
      reader,
      view: alone as View,
      start: FLOWS.includes(wish) || (section && alone !== wish) ? (wish as Host["start"]) : null,
      token,
      emit: (name, detail) => {
        this.dispatchEvent(
          new CustomEvent(`chets-billing:${name}`, { detail, bubbles: true, composed: true }),
        );
      },
      draw: (billing) => render(h(App, { billing }), box),
    };
    const billing = new Billing(host);
    this.#billing = billing;
    try {
      if (state) (await import("./stand-in/stand-in.ts")).standIn(billing, state);
      if (turn !== this.#turn) return;
      if (alone !== "plans") return billing.start();
      (await import("./views/plans/plans-view.tsx")).drawPlans(billing);
    } catch (error) {
      billing.tell(error);
    }
  }
}

if (!customElements.get("chets-billing")) customElements.define("chets-billing", ChetsBilling);
