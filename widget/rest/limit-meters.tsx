import type { JSX } from "preact";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";
import { Card } from "../parts/card.tsx";
import { Icon } from "../parts/icon.tsx";

/** From this part of a limit on, the reader is told. */
const NEAR = 0.9;

/** What is used of each limit of the plan. */
export function LimitMeters({ billing, plan }: { billing: Billing; plan: string }): JSX.Element {
  const { portal, format } = billing;
  const say = billing.speak("rest", rest);
  return (
    <Card name="limits" title={say("limits", { plan })}>
      <div class="body meters">
        {portal.meters.map(({ key, label, unit, used, limit }) => {
          const part = limit > 0 ? Math.min(1, used / limit) : 1;
          const text = say("used", {
            used: format.number(used),
            limit: unit ? `${format.number(limit)}\u00a0${unit}` : format.number(limit),
          });
          return (
            // biome-ignore lint/a11y/useSemanticElements: a native meter can not be drawn in the tokens.
            <div
              key={key}
              class={part >= NEAR ? "meter warn" : "meter"}
              role="meter"
              aria-label={label}
              aria-valuenow={Math.round(part * 100)}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuetext={text}
            >
              <div class="row">
                <span>
                  {label}
                  {part >= NEAR && (
                    <span class="status">
                      <Icon name="alert" />
                      {say(part < 1 ? "near" : "reached")}
                    </span>
                  )}
                </span>
                <span class="num muted">{text}</span>
              </div>
              <div class="bar">
                <i style={{ width: `${part * 100}%` }} />
              </div>
            </div>
          );
        })}
      </div>
    </Card>
  );
}
