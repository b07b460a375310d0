import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { pair } from "../../i18n/fr/pair.ts";
import { Button } from "../../parts/button.tsx";
import { type Asked, type Fault, hostOf } from "./steps.ts";

export interface AddressFormProps {
  say: Translate<typeof pair>;
  asked: Asked;
  fault?: Fault | undefined;
  onGo(): Promise<void>;
}

/** Which server, and what this browser may do there. */
export function AddressForm({ say, asked, fault, onGo }: AddressFormProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => input.current?.focus(), [fault]);

  return (
    <form
      class="sec-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        button.current?.querySelector("button")?.click();
      }}
    >
      <h1>{say("title")}</h1>
      <p class="muted">{say("intro")}</p>
      <div class="field">
        <label for="server">{say("server")}</label>
        <input
          id="server"
          class="input"
          ref={input}
          type="text"
          inputMode="url"
          autocomplete="url"
          autocapitalize="none"
          spellcheck={false}
          defaultValue={asked.server}
          aria-invalid={fault ? "true" : undefined}
          aria-describedby={fault ? "fault" : "hint"}
          onInput={({ currentTarget }) => {
            asked.server = currentTarget.value;
          }}
        />
        {fault ? (
          <p class="fault" id="fault" role="alert">
            {say(fault, { server: hostOf(asked.server) })}
          </p>
        ) : (
          <p class="small" id="hint">
            {say("serverHint")}
          </p>
        )}
      </div>
      <fieldset class="field">
        <legend>{say("may")}</legend>
        {(["manage", "read"] as const).map((scope) => (
          <label key={scope} class="pick">
            <input
              type="radio"
              name="scope"
              value={scope}
              defaultChecked={asked.scope === scope}
              onChange={() => {
                asked.scope = scope;
              }}
            />
            {say(scope)}
          </label>
        ))}
      </fieldset>
      <div ref={button}>
        <Button kind="btn primary wide" label={say("next")} busy={say("checking")} onPress={onGo} />
      </div>
    </form>
  );
}
