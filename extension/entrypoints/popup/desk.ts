import type { InvoiceSummary } from "../../../shared/api/types/index.ts";
import { createFormat, type Format } from "../../../shared/i18n/format.ts";
import { speak, type Translate } from "../../../shared/i18n/words.ts";
import { MINUTE, SECOND } from "../../../shared/time.ts";
import { keptDocumentIds } from "../../cache/documents.ts";
import { type KeptPortal, keptPortal, readPortal } from "../../cache/portal.ts";
import type { KnownPortal } from "../../cache/portal-shape.ts";
import { hasReceipt } from "../../cache/receipts.ts";
import type { popup } from "../../i18n/fr/popup.ts";
import { type Language, localeOf } from "../../i18n/language.ts";
import { paintBadge } from "../../notices/badge.ts";
import { choose, type Pairing, type Pairings, readPairings } from "../../pairing/pairing.ts";
import { type Trouble, troubleOf } from "../../pairing/trouble.ts";

/** What is said above the plan after something was done, or could not be. */
export interface News {
  tone: "ok" | "warn" | "bad" | "info";
  text: string;
}

/** Receipts that are shown where there is room. */
const SHOWN = 3;

/** Between two tries by itself, milliseconds: at first half of what it is doubled to. */
const FIRST = 2 * SECOND;
const LONGEST = MINUTE;

/**
 * What the popup draws from: what is kept of the chosen company, and what became of the last question to its
 * server. Whatever changes here is drawn at once.
 */
export class Desk {
  readonly locale: string;
  readonly say: Translate<typeof popup>;
  readonly #draw: (desk: Desk) => void;
  pairings: Pairings;
  kept: KeptPortal | null = null;
  /** How many receipts there is room for. */
  shown = SHOWN;
  /** Of the receipts that are shown, those that can be opened without a connection. */
  keptDocuments = new Set<string>();
  trouble: Trouble | null = null;
  /** The second step of unsubscribing. */
  leaving = false;
  news: News | null = null;
  /** One polite line, not seen. */
  told = "";
  #turn = 0;
  #pause = FIRST;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(language: Language, words: typeof popup, pairings: Pairings, draw: (desk: Desk) => void) {
    this.locale = localeOf(language);
    this.say = speak(words, this.locale);
    this.pairings = pairings;
    this.#draw = draw;
  }

  get pairing(): Pairing | null {
    return this.pairings.chosen;
  }

  /** Only what is drawn once there is one asks for it. */
  get portal(): KnownPortal {
    return (this.kept as KeptPortal).portal;
  }

  get format(): Format {
    return createFormat(this.locale, this.kept?.portal.timeZone);
  }

  /** The seller's day of the billing clock, when it was read. */
  get today(): string {
    return this.format.dayOf(this.kept?.clock ?? "");
  }

  get owner(): boolean {
    return this.portal.user.role === "owner";
  }

  /** Nothing that is written waits for a connection. */
  get canAct(): boolean {
    return this.owner && !this.trouble;
  }

  get receipts(): InvoiceSummary[] {
    return this.portal.invoices.data.filter(hasReceipt).slice(0, this.shown);
  }

  draw(change: Partial<Pick<Desk, "leaving" | "news" | "told" | "shown">> = {}): void {
    Object.assign(this, change);
    this.#draw(this);
  }

  /** Draws what is kept, then asks the server what is new. */
  async open(): Promise<void> {
    const { pairing } = this;
    this.kept = pairing && !pairing.ended ? await keptPortal(pairing.id) : null;
    this.draw();
    await this.refresh();
  }

  async show(pairingId: string): Promise<void> {
    await choose(pairingId);
    this.pairings = await readPairings();
    Object.assign(this, { trouble: null, news: null, told: "", shown: SHOWN });
    await this.open();
  }

  /** Asks the server what is new; what is shown stays until then. */
  async refresh(): Promise<void> {
    const { pairing } = this;
    if (!pairing || pairing.ended) return;
    const turn = ++this.#turn;
    let trouble: Trouble | null = null;
    let kept = this.kept;
    try {
      kept = await readPortal(pairing);
    } catch (error) {
      trouble = troubleOf(error);
    }
    if (turn !== this.#turn) return;
    this.shown = SHOWN;
    this.trouble = trouble;
    this.kept = trouble === "ended" ? null : kept;
    this.pairings = await readPairings();
    await this.#lookForDocuments();
    this.draw();
    this.#retryLater();
    await paintBadge();
  }

  /** A popup that stays open on a server that is away looks again by itself, less and less often. */
  #retryLater(): void {
    clearTimeout(this.#retry);
    const away = this.trouble === "offline" || this.trouble === "gone";
    this.#pause = away ? Math.min(2 * this.#pause, LONGEST) : FIRST;
    if (away) this.#retry = setTimeout(() => this.refresh(), this.#pause);
  }

  async #lookForDocuments(): Promise<void> {
    if (!this.pairing || !this.kept) return;
    const ids = this.receipts.map(({ id }) => id);
    this.keptDocuments = await keptDocumentIds(this.pairing, ids);
  }

  /** A document was opened: it can be again. */
  async documentOpened(): Promise<void> {
    await this.#lookForDocuments();
    this.draw();
  }
}
