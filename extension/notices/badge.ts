import { browser } from "wxt/browser";
import type { Language } from "../i18n/language.ts";
import { gatherNotices, sentenceOf } from "./gather.ts";
import { mostUrgent, type Notice } from "./notice.ts";

/** Grounds that white is read on: the look's danger, warn, accent and secondary text, in light. */
const GROUNDS: Record<Notice["kind"], string> = {
  owed: "#ae2a22",
  toFinish: "#855000",
  trialing: "#0f5b74",
  canceling: "#855000",
  ended: "#55534d",
};

/** At most four characters: days where they count, a sign where something has to be done. */
export function badgeText({ kind, days }: Notice, language: Language): string {
  if (kind === "trialing" || kind === "canceling")
    return `${days}${days < 100 ? " " : ""}${language === "en" ? "d" : "j"}`;
  return kind === "ended" ? "?" : "!";
}

/** Paints the badge and its tooltip from what is kept. Without anything to tell there is none. */
export async function paintBadge(): Promise<void> {
  const { notices, companies, language, say } = await gatherNotices();
  const notice = mostUrgent(notices);
  const calm = companies.length > 0 ? say("calm", { company: companies.join(", ") }) : say("name");
  await browser.action.setTitle({ title: notice ? sentenceOf(notice, say) : calm });
  await browser.action.setBadgeText({ text: notice ? badgeText(notice, language) : "" });
  if (!notice) return;
  await browser.action.setBadgeBackgroundColor({ color: GROUNDS[notice.kind] });
  await browser.action.setBadgeTextColor({ color: "#ffffff" });
}
