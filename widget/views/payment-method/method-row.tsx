import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { SavedPaymentMethod } from "../../../shared/api/types/index.ts";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import type { Billing } from "../../billing.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { CARD } from "../../parts/icons.ts";
import { Question } from "../../parts/question.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { MethodNote } from "./method-note.tsx";
import type { SayMethods } from "./use-methods.ts";

export interface MethodRowProps {
  billing: Billing;
  say: SayMethods;
  method: SavedPaymentMethod;
  /** Why it can't be removed; empty where it can. */
  needed: string;
  /** « Supprimer » was pressed once: the second press does it. */
  asked: boolean;
  onAsk(asked: boolean): void;
  onDefault(): Promise<void>;
  onRemove(): Promise<void>;
}

/** One card or account: what it is, until when it is good, and what can be done with it. */
export function MethodRow(props: MethodRowProps): JSX.Element {
  const { billing, say, method, needed, asked, onAsk, onDefault, onRemove } = props;
  const { id } = method;
  const name = methodName(method, billing.say("sepa"));
  const off = !billing.canAct;
  const row = useRef<HTMLLIElement>(null);

  // It became the one that pays, and the question is gone.
  useLayoutEffect(() => {
    if (needed && !billing.host.root.activeElement) row.current?.focus();
  }, [needed]);

  const keep = () => {
    onAsk(false);
    // The button comes back with the next drawing.
    setTimeout(() => row.current?.querySelector<HTMLElement>(".remove")?.focus());
  };

  return (
    <li class="method" id={`method-${id}`} tabIndex={-1} ref={row}>
      <span class="chip">
        <Icon name={CARD} />
      </span>
      <div class="what">
        <p class="name">
          <bdi>{name}</bdi>
          {method.default && <StatusMark mark={["ok", "check", say("byDefault")]} />}
        </p>
        <MethodNote billing={billing} say={say} method={method} />
        {needed && <p class="small">{needed}</p>}
      </div>
      {asked ? (
        <Question
          billing={billing}
          id={id}
          ask={say("ask", { method: name })}
          confirm={say("confirmRemove")}
          busy={say("removing")}
          keep={say("keepMethod")}
          disabled={off}
          onConfirm={onRemove}
          onKeep={keep}
        />
      ) : (
        <div class="acts">
          {!method.default && (
            <Button
              billing={billing}
              kind="btn sm"
              label={say("makeDefault")}
              name={say("makeDefaultOf", { method: name })}
              disabled={off}
              onPress={onDefault}
            />
          )}
          {!needed && (
            <Button
              billing={billing}
              kind="btn sm remove"
              label={say("remove")}
              name={say("removeOf", { method: name })}
              disabled={off}
              onPress={() => onAsk(true)}
            />
          )}
        </div>
      )}
    </li>
  );
}
