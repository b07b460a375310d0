import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Device } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";
import { Button } from "../../parts/button.tsx";
import { Question } from "../../parts/question.tsx";
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
  const row = useRef<HTMLLIElement>(null);

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
        <Question
          billing={billing}
          id={id}
          ask={say("ask", { name })}
          confirm={say("confirm")}
          busy={say("ending")}
          keep={say("keep")}
          disabled={offline}
          onConfirm={onEnd}
          onKeep={keep}
        />
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
