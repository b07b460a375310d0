import type { BillingDetails, Subscription } from "../../shared/api/types/index.ts";
import { eur } from "./amounts.ts";

export const DETAILS: BillingDetails = {
  name: "Atelier Dupont SARL",
  email: "compta@dupont.example",
  invoiceEmails: [],
  siren: "123456782",
  vatId: "FR11123456782",
  orderReference: "BC-2026-07",
  address: { line1: "18 rue des Tanneurs", line2: null, postalCode: "44000", city: "Nantes", country: "FR" },
};

export const SUBSCRIPTION: Subscription = {
  id: "sub_1",
  status: "active",
  plan: { id: "pro", name: "Pro" },
  price: { id: "pro_month", unitAmount: eur(4900), interval: "month" },
  quantity: 1,
  currentPeriodStart: "2026-11-03T09:00:00.000Z",
  currentPeriodEnd: "2026-12-03T09:00:00.000Z",
  trialEnd: null,
  cancelAt: null,
  reference: "AB-2025-000071",
  accessUntil: "2026-12-03T23:00:00.000Z",
  accessUntilDate: "2026-12-03",
  scheduledChange: null,
  nextCharge: { date: "2026-12-03", total: eur(5880) },
  pastDue: null,
};
