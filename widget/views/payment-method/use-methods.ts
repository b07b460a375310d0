import { useEffect, useState } from "preact/hooks";
import { ApiProblem } from "../../../shared/api/client/failure.ts";
import {
  listPaymentMethods,
  removePaymentMethod,
  setDefaultPaymentMethod,
} from "../../../shared/api/client/payment-methods.ts";
import type { Page, SavedPaymentMethod } from "../../../shared/api/types/index.ts";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import { tell } from "../../failure.ts";
import type { paymentMethod as french } from "../../i18n/fr/payment-method.ts";
import { insist, isUnknown } from "../payments/insist.ts";

export type SayMethods = Translate<typeof french>;

export interface Methods {
  /** The default first; `null` until they were read. */
  list: SavedPaymentMethod[] | null;
  /** Why they could not be read. */
  trouble: string;
  /** Why the last wish is not done, or not known to be. */
  told: string;
  load(): Promise<void>;
  /** Both resolve to whether it is done; if it is not, that was told. */
  makeDefault(method: SavedPaymentMethod): Promise<boolean>;
  remove(method: SavedPaymentMethod): Promise<boolean>;
}

/** The cards and accounts that are kept, and what is done to them. Nothing here moves money. */
export function useMethods(billing: Billing, say: SayMethods): Methods {
  const { api } = billing;
  const [list, setList] = useState<SavedPaymentMethod[] | null>(null);
  const [trouble, setTrouble] = useState("");
  const [told, setTold] = useState("");
  const nameOf = (method: SavedPaymentMethod) => methodName(method, billing.say("sepa"));

  async function load(): Promise<void> {
    try {
      setList((await listPaymentMethods(api)).data);
      setTrouble("");
    } catch (error) {
      const { sentence, detail } = tell(error, billing.say, say("failed"));
      billing.emit("error", detail);
      setTrouble(sentence);
    }
  }

  /** Puts and deletes count once however often they are sent. `gone` is what a 404 of `method` means. */
  async function act(
    method: SavedPaymentMethod,
    send: () => Promise<Page<SavedPaymentMethod>>,
    done: string,
    gone: boolean,
  ): Promise<boolean> {
    setTold("");
    try {
      setList((await insist(send, () => setTold(say("actionUnknown")))).data);
    } catch (error) {
      const code = error instanceof ApiProblem ? error.code : null;
      await load();
      if (code !== "not_found") explain(error, code);
      else if (!gone) setTold(say("removed", { method: nameOf(method) }));
      if (code !== "not_found" || !gone) return false;
    }
    setTold("");
    billing.announce(done);
    billing.refresh();
    return true;
  }

  function explain(error: unknown, code: string | null) {
    setTold(isUnknown(error) ? say("actionUnknown") : code === "payment_method_in_use" ? say("needed") : "");
    if (isUnknown(error)) billing.tell(error);
    else if (code !== "payment_method_in_use") billing.fail(error);
  }

  useEffect(() => {
    load();
  }, []);

  return {
    list,
    trouble,
    told,
    load,
    makeDefault: (method) =>
      act(
        method,
        () => setDefaultPaymentMethod(api, method.id),
        say("madeDefault", { method: nameOf(method) }),
        false,
      ),
    remove: (method) =>
      act(
        method,
        () => removePaymentMethod(api, method.id),
        say("removed", { method: nameOf(method) }),
        true,
      ),
  };
}
