import { useEffect, useState } from "preact/hooks";
import { endDevice, listDevices } from "../../../shared/api/client/devices.ts";
import { ApiProblem } from "../../../shared/api/client/failure.ts";
import type { Device } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import { tell } from "../../failure.ts";
import type { devices as french } from "../../i18n/fr/devices.ts";
import { insist, isUnknown } from "../payments/insist.ts";

export type SayDevices = Translate<typeof french>;

export interface PairedDevices {
  /** `null` until they were read. */
  list: Device[] | null;
  /** Why they could not be read. */
  trouble: string;
  load(): Promise<Device[]>;
  /** Resolves to whether the device is gone; if it is not, that was told. */
  end(device: Device): Promise<boolean>;
}

/** The devices that this person sees: all of the customer's for an owner, their own for a viewer. */
export function useDevices(billing: Billing, say: SayDevices): PairedDevices {
  const { api } = billing;
  const [list, setList] = useState<Device[] | null>(null);
  const [trouble, setTrouble] = useState("");

  async function load(): Promise<Device[]> {
    try {
      const { data } = await listDevices(api);
      setList(data);
      setTrouble("");
      return data;
    } catch (error) {
      const told = tell(error, billing.say, say("listFailed"));
      billing.emit("error", told.detail);
      setTrouble(told.sentence);
      return [];
    }
  }

  async function end(device: Device): Promise<boolean> {
    try {
      await insist(
        () => endDevice(api, device.id),
        () => billing.announce(say("endFailed")),
      );
    } catch (error) {
      // Ended before, perhaps by the same request: it is gone, which is what was asked for.
      if (!(error instanceof ApiProblem && error.code === "not_found")) {
        billing.fail(error, isUnknown(error) ? say("endFailed") : undefined);
        return false;
      }
    }
    setList((known) => known?.filter(({ id }) => id !== device.id) ?? null);
    billing.announce(say("ended", { name: device.name }));
    return true;
  }

  useEffect(() => {
    load();
  }, []);

  return { list, trouble, load, end };
}
