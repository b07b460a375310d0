import type { ComponentChildren, JSX } from "preact";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { billingDetails } from "../../i18n/fr/billing-details.ts";
import { Icon } from "../../parts/icon.tsx";
import type { DetailsForm as Details } from "./use-details-form.ts";

export interface DetailsFormProps {
  details: Details;
  say: Translate<typeof billingDetails>;
  children: ComponentChildren;
}

/** The fields in their grid; Enter presses the one button of the dialog. */
export function DetailsForm({ details, say, children }: DetailsFormProps): JSX.Element {
  const { form, wrong } = details;
  return (
    <form
      class="sec form"
      noValidate
      ref={form}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        form.current?.parentElement?.querySelector<HTMLElement>(".primary")?.click();
      }}
    >
      {wrong > 0 && (
        <p class="told bad all" role="alert">
          <Icon name="alert" />
          {say("check", { n: wrong })}
        </p>
      )}
      {children}
    </form>
  );
}
