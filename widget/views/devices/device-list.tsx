import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Billing } from "../../billing.ts";
import { Button } from "../../parts/button.tsx";
import { DeviceRow } from "./device-row.tsx";
import { Part } from "./part.tsx";
import type { PairedDevices, SayDevices } from "./use-devices.ts";

export interface DeviceListProps {
  billing: Billing;
  say: SayDevices;
  alone: boolean;
  devices: PairedDevices;
  onEnded(): void;
}

/** Every device that this person may end; without one, what pairing one is good for. */
export function DeviceList({ billing, say, alone, devices, onEnded }: DeviceListProps): JSX.Element {
  const { owner, portal } = billing;
  const { list, trouble } = devices;
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <Part name="devices" title={say(list?.length === 0 ? "none" : alone ? "title" : "already")} alone={alone}>
      {list ? (
        list.length ? (
          <ul class="list">
            {list.map((device) => (
              <DeviceRow
                key={device.id}
                billing={billing}
                say={say}
                device={device}
                asked={device.id === asked}
                onAsk={(ask) => setAsked(ask ? device.id : null)}
                onEnd={async () => {
                  if (await devices.end(device)) onEnded();
                }}
              />
            ))}
          </ul>
        ) : (
          <p class="muted">{say("noneText")}</p>
        )
      ) : trouble ? (
        <>
          <p class="muted">{trouble}</p>
          <p>
            <Button billing={billing} label={billing.say("retry")} onPress={devices.load} />
          </p>
        </>
      ) : (
        <div class="wait-list" aria-busy="true">
          <p class="sr" role="status">
            {say("loading")}
          </p>
          <span class="sk" />
          <span class="sk" />
        </div>
      )}
      {!owner && <p class="small">{say("own", { name: portal.ownerName ?? say("anOwner") })}</p>}
    </Part>
  );
}
