import type { Bill } from "../../../../worker/domain/bill.ts";
import { quoteFirst, quoteUpdate, recurringBill, termsOf } from "../billing.ts";
import { findCustomer } from "../customers.ts";
import { type Form, inner, items, text } from "../form.ts";
import { renderedLines } from "../lines.ts";
import { wantedCoupon } from "../promotions.ts";
import { invalid } from "../refusal.ts";
import { discountsOf, renderLines } from "../render/lines.ts";
import { list } from "../render/shape.ts";
import { renderTaxes } from "../render/taxes.ts";
import type { Answer } from "../route.ts";
import { nowOf, type Sim, type SimCustomer, seconds } from "../state.ts";
import { findSubscription } from "../subscriptions.ts";

/** `create_preview`: an invoice that is worked out and not made. */
export function previews(answer: Answer, sim: Sim): void {
  answer("post", "/v1/invoices/create_preview", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const bill = billOf(sim, customer, form);
    const lines = bill.lines.map((line) => ({ ...line, proration: line.proration !== null }));
    const current = currentOf(customer, form);
    const owner = current?.id ?? "sub_preview";
    const rendered = renderedLines(sim.catalogue, lines);
    return {
      object: "invoice",
      currency: bill.currency.toLowerCase(),
      discounts: discountsOf(rendered, owner),
      lines: list(renderLines(rendered, owner)),
      total_taxes: renderTaxes(bill.vatGroups),
      total: bill.total,
      total_excluding_tax: bill.subtotal,
      amount_due: bill.due,
      starting_balance: -customer.work.account.balance,
      ending_balance: -bill.balanceAfter,
      period_end: seconds(current?.periodEnd ?? nowOf(sim, customer)),
    };
  });
}

function currentOf(customer: SimCustomer, form: Form) {
  const id = text(form, "subscription");
  return id ? findSubscription(customer, id) : null;
}

function billOf(sim: Sim, customer: SimCustomer, form: Form): Bill {
  const current = currentOf(customer, form);
  const details = inner(form, "subscription_details");
  const [item] = items(details, "items");
  const terms = item ? termsOf(sim, text(item, "price") ?? "", Number(text(item, "quantity") ?? 1)) : null;
  const at = nowOf(sim, customer);
  const date = Number(text(details, "proration_date") ?? at / 1000) * 1000;
  const outside = current && (date < current.periodStart || date >= current.periodEnd);
  if (outside && text(details, "proration_date")) {
    throw invalid("proration_date must be within the current billing period");
  }
  const coupon = wantedCoupon(sim, form, terms?.currency ?? "EUR");
  if (!terms || text(form, "preview_mode") === "recurring")
    return recurringBill(customer, current, terms, at, coupon);
  const quote = current
    ? quoteUpdate(customer, current, terms, date, coupon ?? null)
    : quoteFirst(customer, "sub_preview", terms, 0, at, coupon ?? null);
  return quote.bill;
}
