import type { JSX } from "preact";
import type { FlowProps } from "../../flows.ts";
import { archive as french } from "../../i18n/fr/archive.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import css from "./archive.css?inline";
import { Progress } from "./progress.tsx";
import { useArchive } from "./use-archive.ts";

export const styles = [dialog, css];

/** Every document of a year as one ZIP: it begins at once where nothing has to be chosen. */
export function View({ billing, children }: FlowProps): JSX.Element {
  const say = billing.speak("archive", french);
  const { years } = billing.portal.invoices;
  const archive = useArchive(billing, say);
  const { year, documents, progress, problem } = archive;
  const n = documents?.length ?? 0;
  return (
    <Dialog billing={billing} title={say("title")} lead={say("lead")} kind="archive" toast={children}>
      <div class="sec" aria-busy={!documents && !problem}>
        <div class="field">
          <label for="f-archive">{say("year")}</label>
          <select
            class="select"
            id="f-archive"
            value={year}
            disabled={progress !== null}
            onChange={({ currentTarget }) => archive.choose(currentTarget.value)}
          >
            <option value="">{say("allYears")}</option>
            {years.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </div>
        {problem ? (
          <p class="told bad" role="alert">
            <Icon name="alert" />
            {problem}
          </p>
        ) : progress ? (
          <Progress label={say("progress")} text={say("done", progress)} {...progress} />
        ) : (
          <p class="muted" role="status">
            {documents ? say("count", { n }) : say("counting")}
          </p>
        )}
      </div>
      <div class="foot">
        {progress ? (
          <Button billing={billing} label={say("stop")} onPress={archive.stop} />
        ) : (
          <>
            <Button
              billing={billing}
              kind="btn primary"
              icon="down"
              label={say(problem ? "retry" : "start")}
              disabled={!problem && n === 0}
              onPress={() => void archive.start()}
            />
            <Button billing={billing} label={say("close")} onPress={billing.close} />
          </>
        )}
      </div>
    </Dialog>
  );
}
