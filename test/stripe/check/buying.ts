import type { ChangeOutcome, ChangePreview, LockedChange } from "../../../worker/providers/provider.ts";
import type { CheckAccount } from "./account.ts";
import { expectSame } from "./expect.ts";

export interface Bought {
  preview: ChangePreview;
  locked: LockedChange;
  outcome: ChangeOutcome;
}

/** Previews a price and confirms the preview, as the product does; `more` changes what is confirmed. */
export async function buy(
  { provider, providerCustomerId: id, key }: CheckAccount,
  { priceId, quantity = 1, step }: { priceId: string; quantity?: number; step: string },
  more: Partial<LockedChange> = {},
): Promise<Bought> {
  const { now } = await provider.clock(id);
  const target = { priceId, quantity, couponCode: null };
  const preview = await provider.previewChange(id, target, now);
  const { effective, dueNow, basis } = preview;
  const locked = {
    ...target,
    at: now,
    effective,
    dueNow,
    basis,
    returnUrl: "https://crm.example/facturation",
    ...more,
  };
  return { preview, locked, outcome: await provider.change(id, locked, key(step)) };
}

export function expectOutcome({ outcome }: Bought, kind: ChangeOutcome["kind"]): void {
  const words = outcome.kind === "declined" ? `declined (${outcome.declineCode})` : outcome.kind;
  expectSame("the outcome", outcome.kind === kind ? kind : words, kind);
}
