import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { ApiProblem } from "../../../shared/api/client/failure.ts";
import type { Invoice, InvoiceCorrection } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import { billingDetails } from "../../i18n/fr/billing-details.ts";
import type { correction } from "../../i18n/fr/correction.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { INFO } from "../../parts/icons.ts";
import { DetailsForm } from "../billing-details/details-form.tsx";
import { Field } from "../billing-details/field.tsx";
import { IdentityFields } from "../billing-details/identity-fields.tsx";
import { useDetailsForm } from "../billing-details/use-details-form.ts";
import { isUnknown } from "../payments/insist.ts";
import { correctionOf } from "./correction-of.ts";

export interface CorrectionFormProps {
  billing: Billing;
  invoice: Invoice;
  say: Translate<typeof correction>;
  onCorrect(correction: InvoiceCorrection): Promise<void>;
}

/** What the invoice says now, to be put right. */
export function CorrectionForm({ billing, invoice, say, onCorrect }: CorrectionFormProps): JSX.Element {
  const sayField = billing.speak("billing-details", billingDetails);
  const details = useDetailsForm(invoice.customer);
  const [problem, setProblem] = useState("");

  async function send() {
    setProblem("");
    if (!details.isRight()) return;
    const correction = correctionOf(invoice.customer, details.values);
    if (Object.keys(correction).length === 0) return setProblem(say("nothing"));
    try {
      await onCorrect(correction);
    } catch (error) {
      const refused = error instanceof ApiProblem ? error.problem.errors : undefined;
      if (refused?.some(({ pointer }) => pointer === "")) return setProblem(say("nothing"));
      if (refused?.length) return details.refuse(refused);
      if (isUnknown(error)) {
        billing.tell(error);
        return setProblem(say("failed"));
      }
      if (error instanceof ApiProblem && error.code === "operation_in_progress") billing.close();
      billing.fail(error);
    }
  }

  return (
    <>
      <div class="sec what">
        <p>{say("what", { number: invoice.number ?? "" })}</p>
        <ul class="effects">
          <li>
            <Icon name={INFO} />
            <span>{say("netZero")}</span>
          </li>
          <li>
            <Icon name={INFO} />
            <span>{say("kept")}</span>
          </li>
        </ul>
      </div>
      <DetailsForm details={details} say={sayField}>
        <IdentityFields billing={billing} details={details} say={sayField} countryFixed />
        <Field details={details} say={sayField} name="orderReference" />
      </DetailsForm>
      {problem && (
        // By its key it is not taken for the foot, whose button has the focus.
        <div class="sec" key="problem">
          <p class="told bad" role="alert">
            <Icon name="alert" />
            {problem}
          </p>
        </div>
      )}
      <div class="foot">
        <Button
          billing={billing}
          kind="btn primary"
          label={say("correct")}
          busy={say("correcting")}
          disabled={!billing.canAct}
          onPress={send}
        />
        <Button billing={billing} label={say("leave")} onPress={billing.close} />
      </div>
    </>
  );
}
