import type {
  ChangeResult,
  InvoiceSummary,
  Plan,
  Portal,
  Price,
  SavedPaymentMethod,
  Subscription,
} from "../../shared/api/types/index.ts";
import { eur } from "./amounts.ts";
import { methodsOf } from "./methods.ts";
import { PORTALS, portal } from "./portals.ts";

/** The account that is played with: what a reader does to it stays for as long as the element does. */
export class Account {
  portal: Portal;
  /** What is kept to pay with, the default first. */
  methods: SavedPaymentMethod[];

  constructor(start: Portal) {
    this.portal = start;
    this.methods = methodsOf(start);
  }

  get subscription(): Subscription | null {
    return this.portal.subscription;
  }

  /** Another plan at once, or at the end of the period. */
  change(priceId: string, scheduled: boolean): ChangeResult {
    const { plan, price } = offer(this.portal, priceId);
    const { plans, customer, billingDetails } = this.portal;
    const kept = { plans, customer, billingDetails };
    const name = { id: plan.id, name: plan.name };
    const from = this.subscription ?? undefined;
    this.portal = scheduled
      ? portal({
          ...from,
          scheduledChange: {
            plan: name,
            price,
            quantity: 1,
            effectiveAt: "2026-12-03T09:00:00.000Z",
            effectiveDate: "2026-12-03",
          },
        })
      : portal({ plan: name, price, nextCharge: { date: "2026-12-03", total: withVat(price) } });
    Object.assign(this.portal, kept);
    return this.done();
  }

  cancel(): Subscription | null {
    return this.become("canceling");
  }

  resume(): Subscription | null {
    return this.become("active");
  }

  /** What is owed is paid. */
  pay(): ChangeResult {
    const pay = (one: InvoiceSummary): InvoiceSummary =>
      one.status === "open"
        ? {
            ...one,
            status: "paid",
            paidDate: "2026-11-24",
            amountPaid: one.total,
            amountRemaining: eur(0),
            payment: { status: "succeeded", declineCode: null, at: "2026-11-24T09:04:00.000Z" },
          }
        : one;
    const data = this.portal.invoices.data.map(pay);
    this.become("active");
    this.portal = { ...this.portal, invoices: { ...this.portal.invoices, data } };
    return this.done();
  }

  /** What is charged from now on. */
  makeDefault(id: string): void {
    const paymentMethod = this.methods.find((one) => one.id === id);
    if (!paymentMethod) return;
    this.methods = [paymentMethod, ...this.methods.filter((one) => one !== paymentMethod)].map((one) => ({
      ...one,
      default: one.id === id,
    }));
    this.portal = { ...this.portal, paymentMethod };
  }

  remove(id: string): void {
    this.methods = this.methods.filter((one) => one.id !== id);
    const paymentMethod = this.methods.find((one) => one.default) ?? null;
    this.portal = { ...this.portal, paymentMethod };
  }

  become(state: keyof typeof PORTALS): Subscription | null {
    const { billingDetails, user } = this.portal;
    const { subscription, cancellation } = PORTALS[state];
    const { plan, price } = this.subscription ?? PORTALS.active.subscription ?? {};
    this.portal = {
      ...this.portal,
      billingDetails,
      user,
      cancellation,
      subscription: subscription && { ...subscription, ...(plan && price && { plan, price }) },
    };
    return this.subscription;
  }

  done(): ChangeResult {
    return { id: "op_1", status: "succeeded", subscription: this.subscription };
  }
}

/** A plan and the price of it; the first where there is none of that id. */
export function offer({ plans }: Portal, priceId: string): { plan: Plan; price: Price } {
  for (const plan of plans) {
    const price = plan.prices.find(({ id }) => id === priceId);
    if (price) return { plan, price };
  }
  throw new Error(`There is no price ${priceId}`);
}

/** At 20 %. */
export const withVat = ({ unitAmount }: Price) => eur(Math.round(unitAmount.amount * 1.2));
