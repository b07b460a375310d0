import type { JSX } from "preact";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import type { Desk } from "./desk.ts";
import { leaveFor } from "./leave-for.ts";
import { isTold } from "./notes.tsx";

/** Nothing to show: never paired, ended in the CRM, or no answer yet. What is true, and the one way on. */
export function EmptyView({ desk }: { desk: Desk }): JSX.Element {
  const { pairing, pairings, trouble, say } = desk;
  if (!pairing) {
    return (
      <div class="sec empty">
        <h1>{say("unpairedTitle")}</h1>
        <p class="muted">{say(pairings.broken ? "broken" : "unpairedText")}</p>
        <Button kind="btn primary" label={say("pair")} icon="out" onPress={() => leaveFor("/pair.html")} />
      </div>
    );
  }
  if (!pairing.ended && isTold(trouble)) {
    const { host } = new URL(pairing.origin);
    return (
      <div class="sec empty">
        <Icon name={trouble === "offline" ? "off" : "alert"} />
        <h1>{say(trouble, { server: host })}</h1>
        <p class="muted">{say("unchanged")}</p>
      </div>
    );
  }
  const page = `/pair.html?server=${encodeURIComponent(pairing.origin)}`;
  return (
    <div class="sec empty">
      <Icon name="lock" />
      <h1>{say("endedTitle", { company: pairing.company })}</h1>
      <p class="muted">{say("endedText")}</p>
      <Button kind="btn primary" label={say("pairAgain")} icon="out" onPress={() => leaveFor(page)} />
    </div>
  );
}
