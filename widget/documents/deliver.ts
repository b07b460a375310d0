import type { InvoiceSummary } from "../../shared/api/types/index.ts";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";

/**
 * Shows the PDF of an invoice in a tab, or saves it. The tab opens on the click, for later it would be
 * blocked; what draws it comes when the first one is asked for.
 */
export async function deliver(
  billing: Billing,
  invoice: Pick<InvoiceSummary, "id" | "number" | "type">,
  inTab: boolean,
): Promise<void> {
  const tab = inTab && window.open("about:blank", "_blank");
  try {
    await (await import("./invoice.ts")).deliverInvoice(billing, invoice, tab);
  } catch (error) {
    if (tab) tab.close();
    billing.fail(error, billing.speak("rest", rest)("documentFailed"));
  }
}
