import { expect, test } from "vitest";
import { exceededLimits } from "../../../worker/domain/exceeded-limits.ts";

const LIMITS = [
  { key: "seats", label: "Utilisateurs", unit: null, value: 3 },
  { key: "storage", label: "Stockage", unit: "Go", value: 5 },
  { key: "emails", label: "E-mails", unit: null, value: 500 },
];

test("each limit below what is used is named, with both figures", () => {
  expect(exceededLimits(LIMITS, { seats: 4, storage: 5, emails: 501 })).toEqual([
    { key: "seats", label: "Utilisateurs", unit: null, used: 4, limit: 3 },
    { key: "emails", label: "E-mails", unit: null, used: 501, limit: 500 },
  ]);
});

test("what is exactly used up, or not told, is not exceeded", () => {
  expect(exceededLimits(LIMITS, { seats: 3 })).toEqual([]);
});
