import type { ComponentChildren, ComponentType } from "preact";
import type { Money, RequiredAction } from "../shared/api/types/index.ts";
import type { Billing } from "./billing.ts";
import type { PlanChoice } from "./return.ts";
import type { StripeAction } from "./stripe/use-fields.ts";

/** What each flow is opened with. */
export interface FlowValues {
  "change-plan": Partial<PlanChoice>;
  cancel: object;
  payment: { id: string };
  /** The details on an issued invoice, put right. */
  correction: { id: string };
  "billing-details": object;
  /** A change or a payment that waits on the customer's bank. */
  bank: { changeId: string; action: RequiredAction; amount: Money; before: string | null };
  /** A card or an account is entered, for later. Afterwards the choice of plan goes on, if there was one. */
  card: { action: StripeAction; back: PlanChoice | null };
  /** Every card and account that is kept. */
  "payment-methods": object;
  devices: object;
  audit: object;
  /** The charges of the next twelve months. */
  upcoming: object;
  /** The credit balance, line by line. */
  credit: object;
  archive: object;
}

export type FlowName = keyof FlowValues;

export interface FlowProps {
  billing: Billing;
  /** What is said while the rest of the page is inert. */
  children: ComponentChildren;
}

/** A view that comes in a chunk of its own, with its styles. */
export interface LazyView<V> {
  View: ComponentType<V & FlowProps>;
  styles: string[];
}

export const flows: { [F in FlowName]: () => Promise<LazyView<FlowValues[F]>> } = {
  "change-plan": () => import("./views/change-plan/change-plan-dialog.tsx"),
  cancel: () => import("./views/cancel/cancel-dialog.tsx"),
  payment: () => import("./views/payments/payment-drawer.tsx"),
  correction: () => import("./views/correction/correction-dialog.tsx"),
  bank: () => import("./views/bank/bank-dialog.tsx"),
  card: () => import("./views/payment-method/card-dialog.tsx"),
  "payment-methods": () => import("./views/payment-method/methods-dialog.tsx"),
  "billing-details": () => import("./views/billing-details/billing-details-dialog.tsx"),
  devices: () => import("./views/devices/devices-view.tsx"),
  audit: () => import("./views/audit/audit-dialog.tsx"),
  upcoming: () => import("./views/upcoming/upcoming-dialog.tsx"),
  credit: () => import("./views/credit/credit-dialog.tsx"),
  archive: () => import("./views/archive/archive-dialog.tsx"),
};
