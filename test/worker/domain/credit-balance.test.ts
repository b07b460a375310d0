import fc from "fast-check";
import { expect, test } from "vitest";
import { useBalance } from "../../../worker/domain/credit-balance.ts";

test.each([
  ["no credit", 5_880, 0, { creditApplied: 0, due: 5_880, balanceAfter: 0 }],
  ["some credit", 5_880, 1_000, { creditApplied: 1_000, due: 4_880, balanceAfter: 0 }],
  ["more credit than is due", 5_880, 9_000, { creditApplied: 5_880, due: 0, balanceAfter: 3_120 }],
  [
    "a negative total is carried, not paid out",
    -1_764,
    0,
    { creditApplied: -1_764, due: 0, balanceAfter: 1_764 },
  ],
  ["a negative total adds to what is there", -100, 50, { creditApplied: -100, due: 0, balanceAfter: 150 }],
  ["nothing to pay", 0, 50, { creditApplied: 0, due: 0, balanceAfter: 50 }],
])("%s", (_name, total, balance, expected) => {
  expect(useBalance(total, balance)).toEqual(expected);
});

test("nothing is lost: what is due and what is applied make the total, and the balance moves by what is applied", () => {
  const amount = fc.integer({ min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(amount, fc.nat(1e9), (total, balance) => {
      const { creditApplied, due, balanceAfter } = useBalance(total, balance);
      expect(creditApplied + due).toBe(total);
      expect(balance - creditApplied).toBe(balanceAfter);
      expect(due).toBeGreaterThanOrEqual(0);
      expect(balanceAfter).toBeGreaterThanOrEqual(0);
    }),
  );
});
