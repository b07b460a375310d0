import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Device } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";
import { Button } from "../../parts/button.tsx";
import type { SayDevices } from "./use-devices.ts";

export interface DeviceRowProps {
  billing: Billing;
  say: SayDevices;
  device: Device;
  /** « Dissocier » was pressed once: the second press does it. */
  asked: boolean;
  onAsk(asked: boolean): void;
  onEnd(): Promise<void>;
}

/** One device: what it may do, who let it in, when it was last here, and its end in two presses. */
export function DeviceRow({ billing, say, device, asked, onAsk, onEnd }: DeviceRowProps): JSX.Element {
  const { format, offline } = billing;
  const { id, name, scope, user, pairedAt, lastUsedAt } = device;
  const question = useRef<HTMLDivElement>(null);
  const row = useRef<HTMLLIElement>(null);

  // The question takes the focus, not its button: a double click or a key held down ends nothing.
  useLayoutEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);

  const keep = () => {
    onAsk(false);
    // The button comes back with the next drawing.
    setTimeout(() => row.current?.querySelector("button")?.focus());
  };

  return (
    <li class="device" ref={row}>
      <div>
        <p class="name">
          <bdi>{name}</bdi>
        </p>
        <p>{say(scope === "read" ? "read" : "manage")}</p>
        <p class="small">
          {say("paired", { date: format.date(format.dayOf(pairedAt)), name: user.name })}
          <br />
          {lastUsedAt ? say("used", { date: format.date(format.dayOf(lastUsedAt)) }) : say("unused")}
        </p>
      </div>
      {asked ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
        <div class="ask" role="group" aria-labelledby={`ask-${id}`} tabIndex={-1} ref={question}>
          <p id={`ask-${id}`}>{say("ask", { name })}</p>
          <div class="acts">
            <Button
              billing={billing}
              kind="btn sm"
              label={say("confirm")}
              busy={say("ending")}
              disabled={offline}
              onPress={onEnd}
            />
            <Button billing={billing} kind="btn sm" label={say("keep")} onPress={keep} />
          </div>
        </div>
      ) : (
        <Button
          billing={billing}
          kind="btn sm"
          label={say("end")}
          name={say("endOf", { name })}
          disabled={offline}
          onPress={() => onAsk(true)}
        />
      )}
    </li>
  );
}
