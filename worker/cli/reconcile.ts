/**
 * `npm run reconcile [-- CUSTOMER]`: looks at one customer, or at all of them, at the provider and repairs what
 * differs. What differed, how old it was and why goes to standard output, progress to the other.
 */
import { callAsOperator } from "./operator-call.ts";
import { CommandError, runCommand } from "./report.ts";

interface Reconciled {
  customer: string;
  outcome: "same" | "repaired" | "failed" | "no_account";
  age: number | null;
  differences: { thing: string; why: string }[];
}

interface Slice {
  data: Reconciled[];
  nextCursor: string | null;
}

await runCommand(async () => {
  const [customer, ...more] = process.argv.slice(2);
  if (more.length > 0) throw new CommandError("Use: npm run reconcile [-- CUSTOMER]");
  const counts = { same: 0, repaired: 0, failed: 0, no_account: 0 };
  let after: string | null = null;
  do {
    const body: Record<string, string> = customer ? { customer } : after ? { after } : {};
    const slice: Slice = await callAsOperator<Slice>("POST", "/operator/reconcile", body);
    for (const one of slice.data) {
      counts[one.outcome] += 1;
      tell(one);
    }
    const looked = counts.same + counts.repaired + counts.failed + counts.no_account;
    if (process.stderr.isTTY) process.stderr.write(`\r${looked} customers, ${counts.repaired} repaired`);
    after = slice.nextCursor;
  } while (after !== null);
  if (process.stderr.isTTY) process.stderr.write("\n");
  const { same, repaired, failed, no_account } = counts;
  console.log(`${same} the same, ${repaired} repaired, ${failed} failed, ${no_account} without an account`);
  if (failed > 0) process.exitCode = 1;
});

function tell({ customer, outcome, age, differences }: Reconciled): void {
  if (outcome === "same" || outcome === "no_account") return;
  const since = age === null ? "never looked at" : `last looked at ${Math.round(age / 60_000)} min ago`;
  const what = differences.map(({ thing, why }) => `${thing} was ${why}`).join(", ");
  console.log(`${customer}: ${outcome}, ${since}${what && `: ${what}`}`);
}
