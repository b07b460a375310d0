import type { Money } from "./money.ts";

export type Interval = "month" | "year";

export interface Price {
  id: string;
  /** Before VAT, for one unit of quantity. */
  unitAmount: Money;
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
