import type { BillLine } from "../../../domain/bill.ts";
import type { Account } from "../account.ts";
import type { Work } from "../work.ts";

/** A code is used by the first bill that it reduces: one that waits for a change to come has reduced nothing. */
export function useCoupons({ account }: Work, invoiceId: string, lines: readonly BillLine[]): void {
  for (const { couponCode: code } of lines) {
    if (code === undefined || isUsed(account, code)) continue;
    account.couponUses = [...(account.couponUses ?? []), { code, invoiceId }];
  }
}

/** What an invoice that came to nothing would have reduced is not reduced. */
export function freeCoupons({ account }: Work, by: string): void {
  if (account.couponUses) {
    account.couponUses = account.couponUses.filter(({ invoiceId }) => invoiceId !== by);
  }
}

export function isUsed({ couponUses = [], usedCoupons = [] }: Account, code: string): boolean {
  return usedCoupons.includes(code) || couponUses.some((use) => use.code === code);
}
