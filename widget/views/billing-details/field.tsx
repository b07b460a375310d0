import type { ComponentChildren, JSX } from "preact";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { billingDetails } from "../../i18n/fr/billing-details.ts";
import { Icon } from "../../parts/icon.tsx";
import type { FieldName } from "./form-values.ts";
import type { DetailsForm } from "./use-details-form.ts";

export interface FieldProps {
  name: FieldName;
  say: Translate<typeof billingDetails>;
  details: DetailsForm;
  required?: boolean;
  /** Token of the browser's own completion. */
  complete?: string;
  type?: "text" | "email" | "area" | "select";
  /** Can be read, and not changed. */
  fixed?: boolean;
  hint?: ComponentChildren;
  /** Said beside the label while it is right. */
  good?: string | false;
  /** Of a select: its options. */
  children?: ComponentChildren;
}

/** A label, a control, and what is wrong with it, told to eyes and readers alike. */
export function Field(props: FieldProps): JSX.Element {
  const { name, say, details, required, complete, type = "text", fixed, hint, good, children } = props;
  const wrong = details.complaints[name];
  const about = [hint && `h-${name}`, wrong && `w-${name}`].filter(Boolean).join(" ");
  const common = {
    id: `f-${name}`,
    name,
    // An address keeps its own direction in a page of the other.
    dir: "auto" as const,
    value: details.values[name],
    disabled: fixed,
    autocomplete: complete ?? "off",
    "aria-invalid": wrong ? ("true" as const) : undefined,
    "aria-describedby": about || undefined,
    "aria-required": required || undefined,
    onInput: (event: { currentTarget: { value: string } }) => details.change(name, event.currentTarget.value),
    onBlur: () => details.leave(name),
  };
  return (
    <div class={`field f-${name}`}>
      <label for={common.id}>
        {say(name)} {!required && <span class="opt">{say("optional")}</span>}
        {good && !wrong && (
          <span class="good">
            <Icon name="check" />
            {good}
          </span>
        )}
      </label>
      {type === "area" ? (
        <textarea class="input" rows={2} {...common} />
      ) : type === "select" ? (
        <select class="select" {...common}>
          {children}
        </select>
      ) : (
        <input class="input" type={type as "text"} maxLength={200} {...common} />
      )}
      {hint && (
        <div class="small" id={`h-${name}`}>
          {hint}
        </div>
      )}
      <div aria-live="polite">
        {wrong && (
          <p class="wrong" id={`w-${name}`}>
            <Icon name="alert" />
            {say(wrong)}
          </p>
        )}
      </div>
    </div>
  );
}
