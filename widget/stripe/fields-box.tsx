import type { JSX } from "preact";
import type { Billing } from "../billing.ts";
import { fields as words } from "../i18n/fr/fields.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import type { Fields } from "./use-fields.ts";

export interface FieldsBoxProps {
  billing: Billing;
  fields: Fields;
  onRetry(): unknown;
}

/** Where the fields are drawn; until then what will be there, or why it will not. */
export function FieldsBox({ billing, fields, onRetry }: FieldsBoxProps): JSX.Element {
  const say = billing.speak("fields", words);
  const { slot, ready, blocked } = fields;
  if (blocked) {
    const lost = blocked.obstacle === "script" || blocked.obstacle === "fields";
    return (
      <>
        <p class="told bad" role="alert">
          <Icon name="alert" />
          {say(lost ? "lost" : "refused")}
        </p>
        {lost && (
          <p>
            <Button billing={billing} label={say("again")} onPress={onRetry} />
          </p>
        )}
      </>
    );
  }
  return (
    <div class="fields" aria-busy={!ready}>
      {!ready && (
        <div class="coming">
          <p class="sr" role="status">
            {say("loading")}
          </p>
          <span class="sk" style={{ width: "100%", height: "60px" }} />
          <span class="sk" style={{ width: "100%", height: "60px" }} />
        </div>
      )}
      {slot && <slot name={slot} />}
    </div>
  );
}
