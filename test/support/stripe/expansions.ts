import type { Coupon } from "../../../worker/domain/discount.ts";
import { findCustomer } from "./customers.ts";
import type { Finder } from "./expand.ts";
import { invoiceBy, subscriptionBy } from "./find.ts";
import { renderBalanceTransaction } from "./render/balance-transaction.ts";
import { intentOf, invoiceOf, methodOf, productOf, scheduleOf, subscriptionOf } from "./render/by-id.ts";
import { renderCoupon, renderDiscount, renderPromotion } from "./render/discount.ts";
import { renderPayments } from "./render/invoice-payments.ts";
import { renderRefund } from "./render/refund.ts";
import { list } from "./render/shape.ts";
import { renderTaxId } from "./render/tax-id.ts";
import type { Sim } from "./state.ts";

function refundOf(sim: Sim, id: string) {
  const found = [...sim.customers.values()].flatMap(({ refunds }) => refunds).find((one) => one.id === id);
  return found && renderRefund(found);
}

function movementOf(sim: Sim, id: string) {
  for (const customer of sim.customers.values()) {
    const found = customer.work.credit.find((one) => one.id === id);
    if (found) return renderBalanceTransaction(customer, found);
  }
  return undefined;
}

/** What a path of `expand` leads to: another object by its id, or a part that is left out otherwise. */
export function expansions(sim: Sim): Finder {
  return (name, id, parent) => {
    const own = String(parent.id);
    if (name === "tax_ids") {
      const customer = findCustomer(sim, own);
      return list(customer.taxIds.map((one) => renderTaxId(one, customer.id)));
    }
    if (name === "payments") return list(renderPayments(...invoiceBy(sim, own)));
    if (name === "confirmation_secret") {
      const [customer, { id: invoiceId }] = invoiceBy(sim, own);
      const intentId = customer.invoices.get(invoiceId)?.intentId;
      return { client_secret: `${intentId}_secret`, type: "payment_intent" };
    }
    if (id === null) return undefined;
    const coupon = sim.coupons.find(({ code }) => id.endsWith(`_${code}`));
    if (coupon && id.startsWith("promo_")) return renderPromotion(coupon);
    if (coupon && id.startsWith("coupon_")) return renderCoupon(coupon);
    if (coupon && id.startsWith("di_")) return discountOf(sim, id, coupon);
    if (name === "refund") return refundOf(sim, id);
    if (name === "customer_balance_transaction") return movementOf(sim, id);
    if (id.startsWith("pi_")) return intentOf(sim, id);
    if (id.startsWith("pm_")) return methodOf(sim, id);
    if (id.startsWith("sub_sched_")) return scheduleOf(sim, id);
    if (id.startsWith("sub_")) return subscriptionOf(sim, id);
    if (id.startsWith("in_")) return invoiceOf(sim, id);
    if (name === "product") return productOf(sim, id);
    return undefined;
  };
}

/** The end is known of the one that a subscription has now. */
function discountOf(sim: Sim, id: string, coupon: Coupon) {
  const owner = id.slice("di_".length, -coupon.code.length - 1);
  const own = owner.startsWith("sub_0") ? subscriptionBy(sim, owner)[1].discount : null;
  const endsAt = own?.coupon.code === coupon.code ? own.endsAt : null;
  return renderDiscount(owner, { coupon, endsAt });
}
