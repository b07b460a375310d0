import { useEffect, useRef, useState } from "preact/hooks";
import { decideDevice, getApproval } from "../../../shared/api/client/devices.ts";
import { ApiProblem } from "../../../shared/api/client/failure.ts";
import { newKey } from "../../../shared/api/client/idempotency.ts";
import type { Device, DeviceApproval } from "../../../shared/api/types/index.ts";
import type { Tone } from "../../../shared/i18n/status.ts";
import type { Billing } from "../../billing.ts";
import { tell } from "../../failure.ts";
import { insist, isUnknown } from "../payments/insist.ts";
import type { SayDevices } from "./use-devices.ts";
import { codeInAddress, forgetCodeInAddress, readUserCode } from "./user-code.ts";

export interface Pairing {
  typed: string;
  type(text: string): void;
  /** What is wrong with the code, said at its field. */
  wrong: string;
  lookUp(): Promise<void>;
  looking: boolean;
  /** Who asks, once the code was found. */
  approval: DeviceApproval | null;
  decide(approve: boolean): Promise<void>;
  /** Back to typing; nothing is answered. */
  leave(): void;
  /** What came of it. */
  told: { tone: Tone; text: string } | null;
  /** The page was opened with a code: answering it comes first. */
  first: boolean;
}

/** A browser asks to be paired: its code is looked up, then a person answers. `onTurn` when a press led on. */
export function usePairing(
  billing: Billing,
  say: SayDevices,
  reload: () => Promise<Device[]>,
  onTurn: () => void,
): Pairing {
  const { api, portal } = billing;
  const [typed, setTyped] = useState(codeInAddress);
  const first = useRef(typed !== "").current;
  const [wrong, setWrong] = useState("");
  const [looking, setLooking] = useState(false);
  const [approval, setApproval] = useState<DeviceApproval | null>(null);
  const [told, setTold] = useState<Pairing["told"]>(null);
  /** One key a choice: repeated, it counts once. */
  const keys = useRef({ yes: "", no: "" });
  /** Whether an answer may have been carried out without our knowing. */
  const unsure = useRef(false);

  function complain(error: unknown, fallback: string): void {
    const code = error instanceof ApiProblem ? error.code : null;
    const { sentence, detail } = tell(error, billing.say, fallback);
    if (code === "not_found") {
      forgetCodeInAddress();
      setApproval(null);
      setWrong(say("unknownCode"));
    } else if (code === "role_forbidden") {
      setTold({ tone: "warn", text: say("ownerOnly", { name: portal.ownerName ?? say("anOwner") }) });
    } else {
      billing.emit("error", detail);
      setTold({ tone: "bad", text: code === "rate_limited" ? say("tooMany") : sentence });
    }
  }

  async function find(): Promise<boolean> {
    const userCode = readUserCode(typed);
    setTold(null);
    setWrong(userCode ? "" : say("malformed"));
    if (!userCode) return false;
    setLooking(true);
    try {
      const found = await getApproval(api, userCode);
      keys.current = { yes: newKey(), no: newKey() };
      unsure.current = false;
      setApproval(found);
      return true;
    } catch (error) {
      complain(error, say("noAnswer"));
      return false;
    } finally {
      setLooking(false);
    }
  }

  async function decide(approve: boolean): Promise<void> {
    if (!approval) return;
    const { userCode, name } = approval;
    const key = approve ? keys.current.yes : keys.current.no;
    setTold(null);
    try {
      await insist(
        () => decideDevice(api, { userCode, approve }, key),
        () => {
          unsure.current = true;
          billing.announce(say("slow"));
        },
      );
    } catch (error) {
      if (!(await wasAnswered(error, approve, approval))) {
        return complain(error, isUnknown(error) ? say("unsure") : say("noAnswer"));
      }
    }
    forgetCodeInAddress();
    setApproval(null);
    setTyped("");
    setTold(
      approve
        ? { tone: "ok", text: say("approved", { name }) }
        : { tone: "info", text: say("refused", { name }) },
    );
    onTurn();
    if (approve) await reload();
  }

  /** A code that is gone after a request without an answer: that request took it, and the list tells how. */
  async function wasAnswered(error: unknown, approve: boolean, asked: DeviceApproval): Promise<boolean> {
    if (!unsure.current || !(error instanceof ApiProblem) || error.code !== "not_found") return false;
    const devices = await reload();
    const paired = devices.some(
      ({ name, user, pairedAt }) =>
        name === asked.name && user.id === portal.user.id && pairedAt >= asked.requestedAt,
    );
    return approve === paired;
  }

  useEffect(() => {
    if (first) find();
  }, []);

  return {
    typed,
    type(text) {
      setTyped(text);
      setWrong("");
    },
    wrong,
    async lookUp() {
      if (!looking && (await find())) onTurn();
    },
    looking,
    approval,
    decide,
    leave() {
      setApproval(null);
      setTold(null);
      setTyped("");
      forgetCodeInAddress();
      onTurn();
    },
    told,
    first,
  };
}
