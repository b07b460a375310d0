import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { FlowProps } from "../../flows.ts";
import { audit as french } from "../../i18n/fr/audit.ts";
import { plan } from "../../i18n/fr/plan.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import { Emphasis } from "../../parts/emphasis.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import css from "./audit.css?inline";
import { entrySentence, outcomeMark } from "./entry-sentence.ts";
import { useAudit } from "./use-audit.ts";

export const styles = [dialog, css];

/** Who did what to the billing: one line each, newest first. For the owner. */
export function View({ billing, children }: FlowProps): JSX.Element {
  const { format, today, portal } = billing;
  const say = billing.speak("audit", french);
  const telling = { say, sayPlan: billing.speak("plan", plan), format, today };
  const { entries, trouble, more, read } = useAudit(billing, say("failed"));
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(0);

  // The pager may be gone after its press: the first line that it brought takes the focus.
  useLayoutEffect(() => {
    const line = shown.current > 0 ? list.current?.children[shown.current] : null;
    if (line instanceof HTMLElement) line.focus();
    shown.current = entries?.length ?? 0;
  }, [entries]);

  return (
    <Dialog
      billing={billing}
      title={say("title")}
      lead={say("lead", { customer: portal.customer.name })}
      kind="audit"
      toast={children}
    >
      <div class="sec" aria-busy={!entries && !trouble}>
        {entries?.length === 0 && <p class="muted">{say("none")}</p>}
        {entries && (
          <ol class="entries" aria-label={say("entries")} ref={list}>
            {entries.map((entry) => {
              const mark = outcomeMark(entry, say);
              return (
                <li key={entry.id} tabIndex={-1}>
                  <span>
                    <Emphasis text={entrySentence(entry, telling)} />
                  </span>
                  {mark && <StatusMark mark={mark} />}
                </li>
              );
            })}
          </ol>
        )}
        {!entries && !trouble && (
          <>
            <p class="sr" role="status">
              {say("loading")}
            </p>
            {[1, 2, 3, 4].map((each) => (
              <span key={each} class="sk" />
            ))}
          </>
        )}
        <div role="status">{trouble && <p class="muted">{trouble}</p>}</div>
        {(more || trouble) && (
          <p>
            <Button
              billing={billing}
              kind="btn sm"
              label={billing.say(trouble ? "retry" : "olderUnknown")}
              onPress={read}
            />
          </p>
        )}
      </div>
    </Dialog>
  );
}
