import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ChangeResult, RequiredAction } from "../../../shared/api/types/index.ts";
import type { FlowProps, FlowValues } from "../../flows.ts";
import { finish } from "../payments/finish.ts";
import { type Asking, askUntilKnown } from "./ask-until-known.ts";

/** What is known of a payment that waits: `asking` until the server has answered. */
export type Known =
  | { kind: "asking" }
  | { kind: "silence" }
  | { kind: "refused" }
  | { kind: "shut out"; sentence: string };

export interface Outcome {
  known: Known;
  /** Asks in `first` milliseconds, and goes on until the outcome is known. */
  ask(first?: number): void;
}

/**
 * The outcome of a change or a payment. What is done closes the dialog; `still` hears that it waits for
 * the customer, and answers whether to go on asking.
 */
export function useOutcome(
  { billing, changeId, amount, before }: FlowValues["bank"] & FlowProps,
  still: (action: RequiredAction | undefined) => boolean,
): Outcome {
  const [known, setKnown] = useState<Known>({ kind: "asking" });
  const heard = useRef(still);
  heard.current = still;
  const asking = useRef<Asking | null>(null);
  const settled = useRef(false);

  function done(result: ChangeResult) {
    settled.current = true;
    finish(billing, result, amount, before).catch((error) => billing.fail(error));
    return false;
  }

  function ask(first = 0) {
    asking.current?.stop();
    asking.current = askUntilKnown(
      billing,
      changeId,
      (answer) => {
        switch (answer.kind) {
          case "result":
            if (answer.result.status !== "requires_action") return done(answer.result);
            setKnown({ kind: "asking" });
            return heard.current(answer.result.requiresAction);
          case "shut out":
            setKnown({ kind: "shut out", sentence: billing.tell(answer.error).sentence });
            return false;
          default:
            setKnown({ kind: answer.kind });
            return answer.kind === "silence";
        }
      },
      first,
    );
  }

  useLayoutEffect(() => {
    const back = () => !document.hidden && asking.current?.now();
    document.addEventListener("visibilitychange", back);
    return () => {
      document.removeEventListener("visibilitychange", back);
      asking.current?.stop();
      // Left before the outcome was known: the page shows how it stands.
      if (!settled.current && !billing.ended.signal.aborted) billing.refresh();
    };
  }, []);

  return { known, ask };
}
