import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Billing } from "../billing.ts";
import { Button } from "./button.tsx";

export interface QuestionProps {
  billing: Billing;
  /** Of what it is about, to be named by. */
  id: string;
  ask: string;
  confirm: string;
  /** Said while it is done. */
  busy: string;
  keep: string;
  disabled: boolean;
  onConfirm(): Promise<void>;
  onKeep(): void;
}

/**
 * Asks in its place before something is ended. The question takes the focus, not its button: a double click or
 * a key held down ends nothing.
 */
export function Question(props: QuestionProps): JSX.Element {
  const { billing, id, ask, confirm, busy, keep, disabled, onConfirm, onKeep } = props;
  const question = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => question.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div class="ask" role="group" aria-labelledby={`ask-${id}`} tabIndex={-1} ref={question}>
      <p id={`ask-${id}`}>{ask}</p>
      <div class="acts">
        <Button
          billing={billing}
          kind="btn sm"
          label={confirm}
          busy={busy}
          disabled={disabled}
          onPress={onConfirm}
        />
        <Button billing={billing} kind="btn sm" label={keep} onPress={onKeep} />
      </div>
    </div>
  );
}
