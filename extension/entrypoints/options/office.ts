import { browser } from "wxt/browser";
import { createFormat, type Format } from "../../../shared/i18n/format.ts";
import { speak, type Translate } from "../../../shared/i18n/words.ts";
import { options as english } from "../../i18n/en/options.ts";
import { options as french } from "../../i18n/fr/options.ts";
import { chooseLanguage, type Language, localeOf, readLanguage } from "../../i18n/language.ts";
import { mayNotify } from "../../notices/notify.ts";
import { endPairing } from "../../pairing/end-pairing.ts";
import { askPermission, isAllowed } from "../../pairing/host-permission.ts";
import { type Pairing, readPairings } from "../../pairing/pairing.ts";

const NOTIFICATIONS = { permissions: ["notifications" as const] };

/** What the options are drawn from. Whatever changes here is drawn at once. */
export class Office {
  readonly #draw: () => void;
  language: Language = "fr";
  pairings: Pairing[] = [];
  /** Pairings whose server the browser no longer lets us speak to. */
  barred = new Set<string>();
  notices = false;
  /** What was done, in a polite line. */
  told = "";

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  get say(): Translate<typeof french> {
    return speak(this.language === "en" ? english : french, localeOf(this.language));
  }

  get format(): Format {
    return createFormat(localeOf(this.language), undefined);
  }

  async open(): Promise<void> {
    this.language = await readLanguage();
    this.notices = await mayNotify();
    this.pairings = (await readPairings()).list;
    this.barred = new Set();
    for (const { id, origin, ended } of this.pairings)
      if (!ended && !(await isAllowed(origin))) this.barred.add(id);
    this.#draw();
  }

  async remove(pairing: Pairing): Promise<void> {
    const told = await endPairing(pairing);
    this.told = this.say(told ? "removed" : "removedHere", { company: pairing.company });
    await this.open();
  }

  /** To be called first thing in a click's handler. */
  async allow({ origin }: Pairing): Promise<void> {
    await askPermission(origin).catch(() => false);
    await this.open();
  }

  /** To be called first thing in a click's handler. */
  async setNotices(wanted: boolean): Promise<void> {
    const changed = wanted
      ? await browser.permissions.request(NOTIFICATIONS).catch(() => false)
      : await browser.permissions.remove(NOTIFICATIONS);
    this.told = wanted && !changed ? this.say("noticesDenied") : "";
    await this.open();
  }

  async setLanguage(language: Language): Promise<void> {
    await chooseLanguage(language);
    this.told = "";
    await this.open();
  }
}
