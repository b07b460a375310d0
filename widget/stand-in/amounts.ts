import type { Money } from "../../shared/api/types/index.ts";

/** 24 November 2026, 10 h 04 in Paris: the day of the mocks. */
export const NOW = "2026-11-24T09:04:00.000Z";

export const eur = (amount: number): Money => ({ amount, currency: "EUR" });
