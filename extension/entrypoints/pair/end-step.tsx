import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { pair } from "../../i18n/fr/pair.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import type { Step } from "./steps.ts";

export interface EndStepProps {
  say: Translate<typeof pair>;
  step: Extract<Step, { at: "ended" | "done" }>;
  onAgain(): Promise<void>;
}

/** It worked, or it did not; and what can be done now. */
export function EndStep({ say, step, onAgain }: EndStepProps): JSX.Element {
  if (step.at === "done") {
    const { company, scope } = step.pairing;
    return (
      <End ok title={say("doneTitle", { company })}>
        <p>{say(scope === "manage" ? "doneManage" : "doneRead")}</p>
        <p class="muted">{say("doneHow")}</p>
        <p class="muted">{say("doneEnd")}</p>
        <Button kind="btn primary wide" label={say("close")} onPress={() => window.close()} />
      </End>
    );
  }
  const text = step.why === "failed" ? say(step.trouble, { server: step.server }) : say(`${step.why}Text`);
  return (
    <End title={say(`${step.why}Title`)}>
      <p class="muted">{text}</p>
      <Button kind="btn primary wide" label={say("again")} busy={say("checking")} onPress={onAgain} />
    </End>
  );
}

/** The title takes the focus: what was pressed is gone, and it says what happened. */
function End({ ok, title, children }: { ok?: boolean; title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div class={ok ? "done" : "done no"}>
        <Icon name={ok ? "check" : "alert"} />
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </div>
      {children}
    </>
  );
}
