import type { Preview } from "../../shared/api/types/index.ts";
import { eur, NOW } from "./amounts.ts";

/** Pro monthly to Pro yearly on 24 November: the one of the mocks. */
export const PREVIEW: Preview = {
  id: "prv_1",
  expiresAt: "2026-11-24T09:15:00.000Z",
  effective: "now",
  effectiveAt: NOW,
  lines: [
    {
      description: "Pro, annuel",
      amount: eur(49000),
      period: { start: NOW, end: "2027-11-24T09:04:00.000Z" },
      proration: null,
    },
    {
      description: "Crédit sur Pro, mensuel",
      amount: eur(-1470),
      period: { start: NOW, end: "2026-12-03T09:00:00.000Z" },
      proration: { days: 9, of: 30 },
    },
  ],
  subtotal: eur(47530),
  tax: eur(9506),
  total: eur(57036),
  dueNow: eur(57036),
  nextInvoice: { date: "2027-11-24", total: eur(58800) },
};

/** Pro to Essentiel, at the end of the period. */
export const DOWNGRADE: Preview = {
  id: "prv_2",
  expiresAt: "2026-11-24T09:15:00.000Z",
  effective: "period_end",
  effectiveAt: "2026-12-03T09:00:00.000Z",
  lines: [],
  subtotal: eur(0),
  tax: eur(0),
  total: eur(0),
  dueNow: eur(0),
  nextInvoice: { date: "2026-12-03", total: eur(2280) },
};
