import { browser } from "wxt/browser";
import { read, write } from "../cache/store.ts";
import { gatherNotices, sentenceOf } from "./gather.ts";
import type { Notice } from "./notice.ts";

/** Days before the end of a trial or an access from which a notification is due. */
const SOON = 3;

/** Facts that are remembered as told. */
const REMEMBERED = 50;

const isDue = ({ kind, days }: Notice): boolean =>
  kind === "trialing" || kind === "canceling" ? days <= SOON : true;

export const mayNotify = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ["notifications"] });

/** Tells each fact once, if the person switched notifications on. */
export async function notify(): Promise<void> {
  if (!(await mayNotify())) return;
  const { told } = await read("told");
  const known: unknown[] = Array.isArray(told) ? told : [];
  const { notices, say } = await gatherNotices();
  const news = notices.filter((notice) => isDue(notice) && !known.includes(notice.fact));
  if (news.length === 0) return;
  // First: a fact that is not remembered would be told at every check.
  await write({ told: [...known, ...news.map(({ fact }) => fact)].slice(-REMEMBERED) });
  for (const notice of news) {
    await browser.notifications.create(notice.fact, {
      type: "basic",
      iconUrl: "/icon/128.png",
      title: say("name"),
      message: sentenceOf(notice, say),
    });
  }
}
