import type { JSX } from "preact";
import { HOUR, MINUTE } from "../../../shared/time.ts";
import { Mark } from "../../parts/icon.tsx";
import type { Desk } from "./desk.ts";

/** Whose billing it is, and how old what is shown is. */
export function Header({ desk }: { desk: Desk }): JSX.Element {
  const { say, pairings, pairing } = desk;
  const { list } = pairings;
  return (
    <header class="hd">
      <Mark />
      {list.length > 1 && pairing ? (
        <select
          class="select"
          aria-label={say("company")}
          value={pairing.id}
          onChange={({ currentTarget }) => desk.show(currentTarget.value)}
        >
          {list.map(({ id, company }) => (
            <option key={id} value={id}>
              {company}
            </option>
          ))}
        </select>
      ) : (
        <strong>{pairing?.company ?? say("title")}</strong>
      )}
      <span class="age">{ageOf(desk)}</span>
    </header>
  );
}

/** A clock that was set back makes it no younger than now. */
function ageOf({ kept, say }: Desk): string {
  if (!kept) return "";
  const age = Date.now() - kept.readAt;
  if (age < MINUTE) return say("upToDate");
  if (age < HOUR) return say("minutesOld", { n: Math.floor(age / MINUTE) });
  const hours = Math.floor(age / HOUR);
  return hours < 48 ? say("hoursOld", { n: hours }) : say("daysOld", { n: Math.floor(hours / 24) });
}
