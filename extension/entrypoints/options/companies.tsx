import type { JSX } from "preact";
import { Button } from "../../parts/button.tsx";
import type { Office } from "./office.ts";

/** Each pairing: with whom, where, what it may do, and the way to end it. */
export function Companies({ office }: { office: Office }): JSX.Element {
  const { say, format, pairings, barred } = office;
  if (pairings.length === 0) return <p class="muted">{say("none")}</p>;
  return (
    <ul class="companies">
      {pairings.map((pairing) => {
        const { id, company, origin, scope, pairedAt, ended } = pairing;
        const server = new URL(origin).host;
        const date = format.date(new Date(pairedAt).toISOString());
        return (
          <li key={id}>
            <b>{company}</b>
            <Button
              kind="link"
              label={say("remove")}
              name={say("removeName", { company })}
              busy={say("removing")}
              onPress={() => office.remove(pairing)}
            />
            <span class="small">{say("pairedOn", { server, date })}</span>
            <span class="small">{say(ended ? "endedIn" : scope)}</span>
            {barred.has(id) && (
              <>
                <p class="fault">{say("barred", { server })}</p>
                <Button kind="link" label={say("allow")} onPress={() => office.allow(pairing)} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
