import type { JSX } from "preact";
import type { Tone } from "../../../shared/i18n/status.ts";
import type { Billing } from "../../billing.ts";
import { Icon, type IconName } from "../../parts/icon.tsx";
import { INFO } from "../../parts/icons.ts";
import { CodeForm } from "./code-form.tsx";
import { PairingRequest } from "./pairing-request.tsx";
import { Part } from "./part.tsx";
import type { SayDevices } from "./use-devices.ts";
import type { Pairing } from "./use-pairing.ts";

const ICONS: Record<Tone, IconName> = { ok: "check", warn: "lock", bad: "alert", info: INFO, off: INFO };

export interface PairDeviceProps {
  billing: Billing;
  say: SayDevices;
  alone: boolean;
  pairing: Pairing;
}

/** A code is typed or came with the page, then its browser is let in or turned away. */
export function PairDevice({ billing, say, alone, pairing }: PairDeviceProps): JSX.Element {
  const { approval, told } = pairing;
  return (
    <Part name="pairing" title={say(approval ? "asks" : "pair")} alone={alone}>
      <div role="status">
        {told && (
          <p class={`told ${told.tone}`}>
            <Icon name={ICONS[told.tone]} />
            {told.text}
          </p>
        )}
      </div>
      {approval ? (
        <PairingRequest billing={billing} say={say} approval={approval} pairing={pairing} />
      ) : (
        <CodeForm billing={billing} say={say} pairing={pairing} />
      )}
    </Part>
  );
}
