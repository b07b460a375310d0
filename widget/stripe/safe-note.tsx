import type { JSX } from "preact";
import type { Billing } from "../billing.ts";
import { fields } from "../i18n/fr/fields.ts";
import { Icon } from "../parts/icon.tsx";

/** Where the card's digits go. */
export function SafeNote({ billing }: { billing: Billing }): JSX.Element {
  return (
    <p class="safe">
      <Icon name="lock" />
      {billing.speak("fields", fields)("safe")}
    </p>
  );
}
