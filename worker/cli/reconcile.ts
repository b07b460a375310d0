/**
 * `npm run reconcile [-- CUSTOMER]`: looks at one customer, or at all of them, at the provider and repairs what
 * differs. What differed, how old it was and why goes to standard output, progress to the other. It reads what is
 * true now: events that were lost, or that Stripe has forgotten, are not missed.
 */
import { callAsOperator } from "./operator-call.ts";
import { patiently } from "./patiently.ts";
import { ProgressBar } from "./progress-bar.ts";
import { CommandError, runCommand } from "./report.ts";

interface Reconciled {
  customer: string;
  outcome: "same" | "repaired" | "failed" | "no_account";
  age: number | null;
  cause: "events_waiting" | "events_dead" | "no_event" | null;
  differences: { thing: string; why: string; members: string[] }[];
}

interface Slice {
  data: Reconciled[];
  nextCursor: string | null;
  total: number;
}

const CAUSES = {
  events_waiting: "events of it were not applied yet",
  events_dead: "events of it were given up: npm run events -- dead",
  no_event: "no event told of it",
};

await runCommand(async () => {
  const [customer, ...more] = process.argv.slice(2);
  if (more.length > 0) throw new CommandError("Use: npm run reconcile [-- CUSTOMER]");
  const counts = { same: 0, repaired: 0, failed: 0, no_account: 0 };
  const lines: string[] = [];
  let bar: ProgressBar | null = null;
  let after: string | null = null;
  do {
    const body: Record<string, string> = customer ? { customer } : after ? { after } : {};
    const slice: Slice = await patiently(() => callAsOperator<Slice>("POST", "/operator/reconcile", body));
    bar ??= new ProgressBar(slice.total, "customers");
    bar.add(slice.data.length);
    for (const one of slice.data) {
      counts[one.outcome] += 1;
      if (one.outcome === "repaired" || one.outcome === "failed") lines.push(describe(one));
    }
    after = slice.nextCursor;
  } while (after !== null);
  bar.end();
  for (const line of lines) console.log(line);
  const { same, repaired, failed, no_account } = counts;
  console.log(`${same} the same, ${repaired} repaired, ${failed} failed, ${no_account} without an account`);
  if (failed > 0) process.exitCode = 1;
});

function describe({ customer, outcome, age, cause, differences }: Reconciled): string {
  const since = age === null ? "never looked at" : `last looked at ${ago(age)} ago`;
  const what = differences.map(({ thing, why, members }) => {
    const named = members.length > 0 ? ` (${members.join(", ")})` : "";
    return `${thing} was ${why}${named}`;
  });
  const why = cause === null ? [] : [CAUSES[cause]];
  return [`${customer}: ${outcome}`, since, ...what, ...why].join("; ");
}

function ago(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}
