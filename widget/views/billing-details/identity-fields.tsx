import type { JSX } from "preact";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { billingDetails } from "../../i18n/fr/billing-details.ts";
import { Button } from "../../parts/button.tsx";
import { grouped } from "../../parts/identity.ts";
import { isSiren, isVatId, vatIdOf } from "./checks.ts";
import { countriesIn } from "./countries.ts";
import { Field } from "./field.tsx";
import { bare } from "./form-values.ts";
import type { DetailsForm } from "./use-details-form.ts";

export interface IdentityFieldsProps {
  billing: Billing;
  details: DetailsForm;
  say: Translate<typeof billingDetails>;
  /** An invoice that was issued stays in its country. */
  countryFixed?: boolean;
}

/** Name, numbers and address: what an invoice is made out to. */
export function IdentityFields({ billing, details, say, countryFixed }: IdentityFieldsProps): JSX.Element {
  const { values, change } = details;
  const field = { say, details };
  const siren = bare(values.siren);
  const vatId = bare(values.vatId);
  const french = values.country === "FR" && isSiren(siren);
  const offered = french && !vatId ? vatIdOf(siren) : "";
  const another = isSiren(siren) && isVatId(vatId) && vatId.startsWith("FR") && !vatId.endsWith(siren);
  return (
    <>
      <Field {...field} name="name" required complete="organization" />
      <Field {...field} name="siren" good={isSiren(siren) && say("valid")} />
      <Field
        {...field}
        name="vatId"
        good={isVatId(vatId) && !another && say("valid")}
        hint={
          offered ? (
            <Button
              billing={billing}
              kind="link"
              label={say("takeVatId", { vatId: grouped(offered) })}
              onPress={() => change("vatId", offered)}
            />
          ) : (
            another && say("otherSiren")
          )
        }
      />
      <Field {...field} name="line1" complete="address-line1" />
      <Field {...field} name="line2" complete="address-line2" />
      <Field {...field} name="postalCode" complete="postal-code" />
      <Field {...field} name="city" complete="address-level2" />
      <Field
        {...field}
        name="country"
        type="select"
        required
        complete="country"
        fixed={countryFixed}
        hint={countryFixed && say("countryFixed")}
      >
        {countriesIn(billing.host.reader.locale, values.country).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Field>
    </>
  );
}
