import type { JSX } from "preact";
import { createFormat } from "../../../shared/i18n/format.ts";
import type { Trouble } from "../../pairing/trouble.ts";
import { Note } from "../../parts/note.tsx";
import type { Desk } from "./desk.ts";

const SENTENCES = ["offline", "gone", "strange", "barred", "busy", "full"] as const;

type Told = (typeof SENTENCES)[number];

export const isTold = (trouble: Trouble | null): trouble is Told => trouble !== null && trouble !== "ended";

/** Why there is nothing newer, and what became of what was asked for. */
export function Notes({ desk }: { desk: Desk }): JSX.Element | null {
  const { trouble, kept, news, say, pairing } = desk;
  return (
    <>
      {kept && isTold(trouble) && (
        <Note
          tone="warn"
          icon={trouble === "offline" ? "off" : "alert"}
          text={`${say(trouble, { server: new URL(pairing?.origin ?? "").host })} ${knownSince(desk)}`}
        />
      )}
      {kept && news && (
        <Note
          key={news.text}
          tone={news.tone}
          icon={news.tone === "ok" ? "check" : "alert"}
          text={news.text}
          focus
        />
      )}
    </>
  );
}

/** By this machine's clock and zone: it is the reader's day. */
function knownSince({ kept, locale, say }: Desk): string {
  if (!kept) return "";
  const format = createFormat(locale, undefined);
  const at = new Date(kept.readAt).toISOString();
  const values = { time: format.time(at), date: format.date(at) };
  const today = format.dayOf(new Date().toISOString()) === format.dayOf(at);
  return say("known", { when: say(today ? "at" : "on", values) });
}
