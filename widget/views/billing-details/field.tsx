import type { ComponentChildren, JSX } from "preact";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { billingDetails } from "../../i18n/fr/billing-details.ts";
import { Icon } from "../../parts/icon.tsx";
import type { Complaints } from "./checks.ts";
import type { FieldName, FormValues } from "./form-values.ts";

export interface FieldProps {
  name: FieldName;
  say: Translate<typeof billingDetails>;
  values: FormValues;
  complaints: Complaints;
  onChange(name: FieldName, value: string): void;
  required?: boolean;
  /** Token of the browser's own completion. */
  complete?: string;
  type?: "text" | "email" | "area" | "select";
  hint?: string;
  /** Of a select: its options. */
  children?: ComponentChildren;
}

/** A label, a control, and what is wrong with it, told to eyes and readers alike. */
export function Field(props: FieldProps): JSX.Element {
  const {
    name,
    say,
    values,
    complaints,
    onChange,
    required,
    complete,
    type = "text",
    hint,
    children,
  } = props;
  const wrong = complaints[name];
  const about = [hint && `h-${name}`, wrong && `w-${name}`].filter(Boolean).join(" ");
  const common = {
    id: `f-${name}`,
    name,
    // An address keeps its own direction in a page of the other.
    dir: "auto" as const,
    value: values[name],
    autocomplete: complete ?? "off",
    "aria-invalid": wrong ? ("true" as const) : undefined,
    "aria-describedby": about || undefined,
    "aria-required": required || undefined,
    onInput: (event: { currentTarget: { value: string } }) => onChange(name, event.currentTarget.value),
  };
  return (
    <div class={`field f-${name}`}>
      <label for={common.id}>
        {say(name)} {!required && <span class="opt">{say("optional")}</span>}
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
        <p class="small" id={`h-${name}`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`w-${name}`}>
          <Icon name="alert" />
          {say(wrong)}
        </p>
      )}
    </div>
  );
}
