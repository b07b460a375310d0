import type { JSX } from "preact";
import type { PaymentMethod } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";
import { cardExpiry } from "../../parts/card-expiry.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import type { SayMethods } from "./use-methods.ts";

export interface MethodNoteProps {
  billing: Billing;
  say: SayMethods;
  method: PaymentMethod;
}

/** Until when a card is good; of an account, the mandate by which it is debited and how long that takes. */
export function MethodNote({ billing, say, method }: MethodNoteProps): JSX.Element {
  if (method.kind === "card") {
    const { text, soon } = cardExpiry(billing, method);
    return <p class="small">{soon ? <StatusMark mark={["warn", "alert", text]} /> : text}</p>;
  }
  const { mandate } = method;
  return (
    <p class="small">
      {mandate && (
        <>
          {say("mandate", { reference: mandate })}
          <br />
        </>
      )}
      {say("debit")}
    </p>
  );
}
