import type { JSX } from "preact";
import { listAudit } from "../../../shared/api/client/audit.ts";
import type { FlowProps } from "../../flows.ts";
import { audit as french } from "../../i18n/fr/audit.ts";
import { plan } from "../../i18n/fr/plan.ts";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import { Emphasis } from "../../parts/emphasis.tsx";
import list from "../../parts/paged-list.css?inline";
import { PagedList } from "../../parts/paged-list.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { usePages } from "../../parts/use-pages.ts";
import { entrySentence, outcomeMark } from "./entry-sentence.ts";

export const styles = [dialog, list];

/** Who did what to the billing: one line each, newest first. For the owner. */
export function View({ billing, children }: FlowProps): JSX.Element {
  const { api, format, today, portal } = billing;
  const say = billing.speak("audit", french);
  const telling = { say, sayPlan: billing.speak("plan", plan), format, today };
  const pages = usePages(billing, say("failed"), (cursor) => listAudit(api, { cursor }));

  return (
    <Dialog
      billing={billing}
      title={say("title")}
      lead={say("lead", { customer: portal.customer.name })}
      kind="audit"
      toast={children}
    >
      <PagedList
        billing={billing}
        pages={pages}
        label={say("entries")}
        loading={say("loading")}
        none={say("none")}
        keyOf={({ id }) => id}
        line={(entry) => {
          const mark = outcomeMark(entry, say);
          return (
            <>
              <span>
                <Emphasis text={entrySentence(entry, telling)} />
              </span>
              {mark && <StatusMark mark={mark} />}
            </>
          );
        }}
      />
    </Dialog>
  );
}
