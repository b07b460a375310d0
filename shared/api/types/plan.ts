import type { Money } from "./money.ts";

export type Interval = "month" | "year";

export interface Price {
  id: string;
  /** For one unit of quantity: before VAT, or with it where the price says so. */
  unitAmount: Money;
  /** VAT is in the amount. Left out: it comes on top. */
  taxBehavior?: "inclusive";
  interval: Interval;
}

export interface Plan {
  id: string;
  name: string;
  /** Ready to show, in the order of the catalogue: "10 utilisateurs", "20 Go de stockage". */
  features: string[];
  limits: Record<string, number>;
  prices: Price[];
}

export interface PlanName {
  id: string;
  name: string;
}
