import type { JSX } from "preact";
import type { Billing } from "../../billing.ts";
import type { FlowProps } from "../../flows.ts";
import { devices as french } from "../../i18n/fr/devices.ts";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import question from "../../parts/question.css?inline";
import { DeviceList } from "./device-list.tsx";
import css from "./devices.css?inline";
import { PairDevice } from "./pair-device.tsx";
import { useDevices } from "./use-devices.ts";
import { usePairing } from "./use-pairing.ts";

export const styles = [dialog, question, css];

/** Paired devices over the first screen: from its footer, or from a deep link with a code. */
export function View({ billing, children }: FlowProps): JSX.Element {
  const say = billing.speak("devices", french);
  return (
    <Dialog billing={billing} title={say("title")} lead={say("lead")} kind="devices" toast={children}>
      <Parts billing={billing} alone={false} />
    </Dialog>
  );
}

/** The same as a section of its own in the host's page. */
export function Section({ billing }: { billing: Billing }): JSX.Element {
  return (
    <div class="stack devices">
      <Parts billing={billing} alone />
    </div>
  );
}

/** Who comes with a code comes to answer it; everybody else sees the devices first. */
function Parts({ billing, alone }: { billing: Billing; alone: boolean }): JSX.Element {
  const say = billing.speak("devices", french);
  const devices = useDevices(billing, say);
  const focus = (part: string) => billing.host.root.getElementById(part)?.focus();
  const pairing = usePairing(billing, say, devices.load, () => focus("pairing"));
  const shared = { billing, say, alone };
  const parts = [
    <PairDevice key="pairing" {...shared} pairing={pairing} />,
    <DeviceList key="devices" {...shared} devices={devices} onEnded={() => focus("devices")} />,
  ];
  return <>{pairing.first ? parts : parts.reverse()}</>;
}
