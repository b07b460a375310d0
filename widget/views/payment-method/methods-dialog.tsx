import type { JSX } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { SavedPaymentMethod } from "../../../shared/api/types/index.ts";
import { hasEnded } from "../../../shared/i18n/subscription-status.ts";
import type { FlowProps } from "../../flows.ts";
import { paymentMethod } from "../../i18n/fr/payment-method.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import question from "../../parts/question.css?inline";
import { enterCard } from "./enter-card.ts";
import { MethodRow } from "./method-row.tsx";
import css from "./methods.css?inline";
import { useMethods } from "./use-methods.ts";

export const styles = [dialog, question, css];

/** Every card and account that is kept: which one pays, another one instead, one more, one less. */
export function View({ billing, children }: FlowProps): JSX.Element {
  const { portal, host } = billing;
  const say = billing.speak("payment-method", paymentMethod);
  const methods = useMethods(billing, say);
  const { list, trouble, told } = methods;
  const [asked, setAsked] = useState<string | null>(null);
  /** What takes the focus once it is drawn: the button that was pressed is gone by then. */
  const [next, setNext] = useState<string | null>(null);
  const pays = portal.subscription !== null && !hasEnded(portal.subscription);

  const neededFor = (method: SavedPaymentMethod) =>
    method.default && pays ? say(list && list.length > 1 ? "needed" : "neededOnly") : "";

  useLayoutEffect(() => {
    if (next) host.root.getElementById(next)?.focus();
    setNext(null);
  }, [next]);

  return (
    <Dialog billing={billing} title={say("title")} lead={say("lead")} kind="methods" toast={children}>
      <div class="sec" aria-busy={!list && !trouble}>
        {told && (
          <p class="told bad" role="alert">
            <Icon name="alert" />
            {told}
          </p>
        )}
        {list?.length === 0 && <p class="muted">{say("none")}</p>}
        {list && list.length > 0 && (
          <ul id="methods" tabIndex={-1} aria-label={say("title")}>
            {list.map((method) => (
              <MethodRow
                key={method.id}
                billing={billing}
                say={say}
                method={method}
                needed={neededFor(method)}
                asked={method.id === asked && !neededFor(method)}
                onAsk={(ask) => setAsked(ask ? method.id : null)}
                onDefault={async () => {
                  if (await methods.makeDefault(method)) setNext(`method-${method.id}`);
                }}
                onRemove={async () => {
                  const done = await methods.remove(method);
                  // What is not known to be done can be confirmed once more.
                  if (done) setAsked(null);
                  if (done) setNext("methods");
                }}
              />
            ))}
          </ul>
        )}
        {!list && !trouble && (
          <div class="wait-list">
            <p class="sr" role="status">
              {say("loading")}
            </p>
            <span class="sk" />
            <span class="sk" />
          </div>
        )}
        {trouble && !told && (
          <p class="muted" role="status">
            {trouble}
          </p>
        )}
        {trouble && (
          <p>
            <Button billing={billing} kind="btn sm" label={say("again")} onPress={methods.load} />
          </p>
        )}
      </div>
      <div class="foot">
        <Button
          billing={billing}
          kind="btn primary"
          label={say("add")}
          disabled={!billing.canAct}
          onPress={() => enterCard(billing)}
        />
      </div>
    </Dialog>
  );
}
