import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Subscription } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { changePlan } from "../../i18n/fr/change-plan.ts";
import { Button } from "../../parts/button.tsx";
import { Emphasis } from "../../parts/emphasis.tsx";
import { Icon } from "../../parts/icon.tsx";
import { INFO } from "../../parts/icons.ts";
import { Rail } from "../../parts/rail.tsx";
import { ConfirmFoot } from "./confirm-foot.tsx";
import { Coupon } from "./coupon.tsx";
import { RecapLines } from "./recap-lines.tsx";
import { sentencesOf } from "./recap-sentence.ts";
import { threadOf } from "./recap-thread.ts";
import { Seats } from "./seats.tsx";
import { ShortLimits } from "./short-limits.tsx";
import type { Change } from "./use-change.ts";

export interface RecapProps {
  billing: Billing;
  change: Change;
  current: Subscription | null;
  say: Translate<typeof changePlan>;
}

/** What the choice costs: in a sentence, in a picture, line by line; then one button with the amount. */
export function Recap({ billing, change, current, say }: RecapProps): JSX.Element {
  const { choice, preview, outdated, problem } = change;
  const { money } = billing.format;
  const thread = preview && threadOf(preview, current, billing, say);
  const box = useRef<HTMLElement>(null);

  // Where the plans stand above it, what was just chosen has to come into view.
  useEffect(() => {
    if (choice) box.current?.scrollIntoView({ block: "nearest" });
  }, [choice, preview]);

  return (
    <section class="recap" aria-labelledby="t-recap" ref={box}>
      <h3 id="t-recap">{say("recap")}</h3>
      {choice && <Seats change={change} say={say} />}
      {choice && <Coupon billing={billing} change={change} say={say} />}
      <div class="figures" aria-live="polite">
        {!choice && <p class="muted">{say("before")}</p>}
        {choice && !preview && !problem && change.wish.quantity && <Counting text={say("counting")} />}
        {problem && (
          <p class={`told ${problem.again ? "warn" : preview ? "bad" : "info"}`} role="alert">
            <Icon name={problem.again ? "clock" : preview ? "alert" : INFO} />
            {problem.sentence}
          </p>
        )}
        {outdated && preview && (
          <p class="told info" role="alert">
            <Icon name={INFO} />
            {say("stale", { now: money(preview.dueNow), was: money(outdated.dueNow) })}
          </p>
        )}
        {choice && preview && (
          <>
            {sentencesOf(preview, choice, billing, say).map((text) => (
              <p class="lead" key={text}>
                <Emphasis text={text} />
              </p>
            ))}
            {thread && (
              <Rail {...thread}>
                {preview.effective === "now" && (
                  <span class="credit" style={{ insetInlineStart: `${thread.done * 100}%` }} />
                )}
              </Rail>
            )}
            <RecapLines billing={billing} preview={preview} outdated={outdated} say={say} />
          </>
        )}
        <ShortLimits billing={billing} change={change} say={say} />
      </div>
      {problem?.again && !preview && choice && (
        <Button billing={billing} label={say("again")} onPress={() => change.choose(choice.plan)} />
      )}
      {choice && preview && (
        <ConfirmFoot billing={billing} change={change} choice={choice} preview={preview} say={say} />
      )}
    </section>
  );
}

function Counting({ text }: { text: string }): JSX.Element {
  return (
    <>
      <p class="sr">{text}</p>
      <span class="sk" style={{ width: "90%", height: "48px" }} />
      <span class="sk" style={{ width: "100%", height: "6px" }} />
      <span class="sk" style={{ width: "100%", height: "160px" }} />
    </>
  );
}
