import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { updateBillingDetails } from "../../../shared/api/client/billing-details.ts";
import { ApiProblem } from "../../../shared/api/client/failure.ts";
import { nextTask } from "../../../shared/next-task.ts";
import type { FlowProps } from "../../flows.ts";
import { billingDetails as french } from "../../i18n/fr/billing-details.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import { isUnknown } from "../payments/insist.ts";
import css from "./billing-details.css?inline";
import { DetailsForm } from "./details-form.tsx";
import { Field } from "./field.tsx";
import { changesOf } from "./form-values.ts";
import { IdentityFields } from "./identity-fields.tsx";
import { useDetailsForm } from "./use-details-form.ts";

export const styles = [dialog, css];

/** Who is invoiced, edited. What is wrong stands at its field, in words, and takes the focus. */
export function View({ billing, children }: FlowProps): JSX.Element {
  const { portal, api, close } = billing;
  const say = billing.speak("billing-details", french);
  const before = useRef(portal.billingDetails).current;
  const details = useDetailsForm(before);

  async function save() {
    if (!details.isRight()) return;
    const changes = changesOf(before, details.values);
    try {
      if (Object.keys(changes).length) await updateBillingDetails(api, changes);
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.errors?.length) {
        return details.refuse(error.problem.errors);
      }
      return billing.fail(error, isUnknown(error) ? say("failed") : undefined);
    }
    await billing.refresh();
    await nextTask();
    close();
    billing.announce(say("saved"));
  }

  const field = { say, details };
  return (
    <Dialog billing={billing} title={say("title")} lead={say("lead")} kind="details-form" toast={children}>
      <DetailsForm details={details} say={say}>
        <IdentityFields billing={billing} details={details} say={say} />
        <Field {...field} name="email" type="email" complete="email" />
        <Field {...field} name="orderReference" />
        <Field {...field} name="invoiceEmails" type="area" hint={say("invoiceEmailsHint")} />
      </DetailsForm>
      <div class="foot">
        <Button
          billing={billing}
          kind="btn primary"
          label={say("save")}
          busy={say("saving")}
          onPress={save}
        />
        <Button billing={billing} label={say("cancel")} onPress={close} />
      </div>
    </Dialog>
  );
}
