import type { OpenProvider } from "../support/subscriber.ts";
import { cancelCases } from "./cases/cancel.ts";
import { changeCases } from "./cases/change.ts";
import { collectCases } from "./cases/collect.ts";
import { couponCases } from "./cases/coupons.ts";
import { customerCases } from "./cases/customer.ts";
import { debitCases } from "./cases/debit.ts";
import { keyCases } from "./cases/keys.ts";
import { methodCases } from "./cases/methods.ts";
import { refundCases } from "./cases/refund.ts";
import { reportedCases } from "./cases/reported.ts";
import { reversalCases } from "./cases/reversal.ts";
import { snapshotCases } from "./cases/snapshot.ts";
import { startCases } from "./cases/start.ts";
import { upcomingCases } from "./cases/upcoming.ts";

/** Every behaviour of the port, as cases that each provider has to pass. `open` gives one that sells the demo's plans. */
export function providerContract(open: OpenProvider): void {
  customerCases(open);
  startCases(open);
  changeCases(open);
  couponCases(open);
  cancelCases(open);
  collectCases(open);
  debitCases(open);
  refundCases(open);
  reversalCases(open);
  reportedCases(open);
  keyCases(open);
  methodCases(open);
  snapshotCases(open);
  upcomingCases(open);
}
