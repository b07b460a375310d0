import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { updateBillingDetails } from "../../../shared/api/client/billing-details.ts";
import { ApiProblem } from "../../../shared/api/client/failure.ts";
import type { FlowProps } from "../../flows.ts";
import { billingDetails as french } from "../../i18n/fr/billing-details.ts";
import { Button } from "../../parts/button.tsx";
import dialog from "../../parts/dialog.css?inline";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import css from "./billing-details.css?inline";
import { type Complaints, complaintsFrom, complaintsOf } from "./checks.ts";
import { countriesIn } from "./countries.ts";
import { Field } from "./field.tsx";
import { changesOf, type FieldName, toForm } from "./form-values.ts";

export const styles = [dialog, css];

/** Who is invoiced, edited. What is wrong stands at its field, in words, and takes the focus. */
export function View({ billing, children }: FlowProps): JSX.Element {
  const { portal, api, close, host } = billing;
  const say = billing.speak("billing-details", french);
  const before = useRef(portal.billingDetails).current;
  const [values, setValues] = useState(() => toForm(before));
  const [complaints, setComplaints] = useState<Complaints>({});
  const form = useRef<HTMLFormElement>(null);
  const wrong = Object.keys(complaints).length;

  useLayoutEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [complaints]);

  async function save() {
    const found = complaintsOf(values);
    setComplaints(found);
    if (Object.keys(found).length) return;
    const changes = changesOf(before, values);
    try {
      if (Object.keys(changes).length) await updateBillingDetails(api, changes);
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.errors?.length) {
        return setComplaints(complaintsFrom(error.problem.errors));
      }
      return billing.fail(error, say("failed"));
    }
    await billing.refresh();
    close();
    billing.announce(say("saved"));
  }

  const field = {
    say,
    values,
    complaints,
    onChange(name: FieldName, value: string) {
      setValues((old) => ({ ...old, [name]: value }));
    },
  };
  return (
    <Dialog billing={billing} title={say("title")} lead={say("lead")} kind="details-form" toast={children}>
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
        <Field {...field} name="name" required complete="organization" />
        <Field {...field} name="siren" />
        <Field {...field} name="vatId" />
        <Field {...field} name="line1" complete="address-line1" />
        <Field {...field} name="line2" complete="address-line2" />
        <Field {...field} name="postalCode" complete="postal-code" />
        <Field {...field} name="city" complete="address-level2" />
        <Field {...field} name="country" type="select" required complete="country">
          {countriesIn(host.reader.locale, values.country).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Field>
        <Field {...field} name="email" type="email" complete="email" />
        <Field {...field} name="orderReference" />
        <Field {...field} name="invoiceEmails" type="area" hint={say("invoiceEmailsHint")} />
      </form>
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
