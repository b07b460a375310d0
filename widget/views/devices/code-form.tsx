import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import type { PairDeviceProps } from "./pair-device.tsx";

/** Where the code that the extension shows is typed; what is wrong with it stands at the field. */
export function CodeForm({ billing, say, pairing }: Omit<PairDeviceProps, "alone">): JSX.Element {
  const { typed, wrong, looking } = pairing;
  const field = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    if (wrong) field.current?.focus();
  }, [wrong]);

  return (
    <form
      class="code-form field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        pairing.lookUp();
      }}
    >
      <label for="user-code">{say("code")}</label>
      <div class="acts">
        <input
          class="input"
          id="user-code"
          ref={field}
          value={typed}
          maxLength={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={wrong ? "true" : undefined}
          aria-describedby={wrong ? "h-user-code w-user-code" : "h-user-code"}
          onInput={({ currentTarget }) => pairing.type(currentTarget.value)}
        />
        <Button billing={billing} label={say("next")} disabled={billing.offline} onPress={pairing.lookUp} />
      </div>
      <p class="small" id="h-user-code">
        {say("codeHint")}
      </p>
      <div role="status">
        {wrong && (
          <p class="wrong" id="w-user-code">
            <Icon name="alert" />
            {wrong}
          </p>
        )}
        {looking && <p class="sr">{say("looking")}</p>}
      </div>
      {billing.offline && <p class="small">{billing.say("offlineReason")}</p>}
    </form>
  );
}
