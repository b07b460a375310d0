import type { SnapshotCreditEntry } from "../../provider.ts";
import type { Work } from "../work.ts";

/** Changes the customer's credit and writes down why: the balance is never changed elsewhere. */
export function moveCredit(
  work: Work,
  kind: SnapshotCreditEntry["kind"],
  amount: number,
  { id: invoiceId, currency }: { id: string; currency: string },
): void {
  if (amount === 0) return;
  const { account, at } = work;
  account.balance += amount;
  const id = work.newId("cbt");
  work.credit.push({ id, at, kind, currency, amount, balanceAfter: account.balance, invoiceId });
}
