import { PORTALS } from "../../../widget/stand-in/portals.ts";

export { eur, NOW } from "../../../widget/stand-in/amounts.ts";
export { DETAILS, SUBSCRIPTION } from "../../../widget/stand-in/customer.ts";
export { INVOICE, INVOICES, invoice } from "../../../widget/stand-in/invoices.ts";
export { PLANS } from "../../../widget/stand-in/plans.ts";
export { ACTIVE, portal } from "../../../widget/stand-in/portals.ts";
export { DOWNGRADE, PREVIEW } from "../../../widget/stand-in/previews.ts";

const { past_due: pastDue, canceled: ended, ...others } = PORTALS;

/** Every state that the widget tells apart, by its name. */
export const STATES = { ...others, pastDue, ended };
