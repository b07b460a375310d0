import type { JSX } from "preact";
import type { FlowProps, FlowValues } from "../../flows.ts";
import dialog from "../../parts/dialog.css?inline";
import fields from "../../stripe/fields.css?inline";
import type { StripeAction } from "../../stripe/use-fields.ts";
import bank from "./bank.css?inline";
import { BankPage } from "./bank-page.tsx";
import { StripeSteps } from "./stripe-steps.tsx";

export const styles = [dialog, fields, bank];

export type BankProps = FlowValues["bank"] & FlowProps;

/** A payment waits for the customer: at their bank, or in Stripe's own fields and windows in this page. */
export function View(props: BankProps): JSX.Element {
  const { action } = props;
  return action.kind === "redirect" ? (
    <BankPage {...props} url={action.url} />
  ) : (
    <StripeSteps {...props} action={action satisfies StripeAction} />
  );
}
