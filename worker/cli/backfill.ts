/**
 * `npm run backfill [-- --id-from KEY] [--adopt]`: takes over everybody who has an account at the provider, with all
 * their history. Whose account it is: the metadata `chets_customer`, else the metadata KEY (the host's own id), else,
 * with `--adopt`, the provider's id; the others are listed. Stopped at any point, the same command goes on.
 */
import { parseArgs } from "node:util";
import { callAsOperator } from "./operator-call.ts";
import { patiently } from "./patiently.ts";
import { ProgressBar } from "./progress-bar.ts";
import { CommandError, runCommand, step } from "./report.ts";

interface Listed {
  providerCustomerId: string;
  customer: string | null;
  state: "whole" | "behind" | "new" | "unknown" | "taken";
  name: string;
  email: string;
  locale: string;
}

interface Backfilled {
  outcome: "whole" | "behind" | "taken";
  invoices: number;
}

await runCommand(async () => {
  const query = readOptions();
  await step("Taking plans and prices over", () =>
    patiently(() => callAsOperator("POST", "/operator/catalogue")),
  );
  const everybody = await step("Listing the accounts at the provider", () => list(query));
  const waiting = everybody.filter(({ state }) => state === "new" || state === "behind");
  const whole = everybody.filter(({ state }) => state === "whole").length;
  console.error(`${everybody.length} accounts: ${whole} are here already, ${waiting.length} to take over`);

  const bar = new ProgressBar(waiting.length, "accounts");
  const taken = everybody.filter(({ state }) => state === "taken");
  const failed: [Listed, string][] = [];
  let invoices = 0;
  for (const one of waiting) {
    try {
      const { outcome, invoices: found } = await takeOver(one);
      if (outcome === "taken") taken.push(one);
      invoices += found;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      failed.push([one, error.message]);
    }
    bar.add(1);
  }
  bar.end();

  const unknown = everybody.filter(({ state }) => state === "unknown");
  for (const { providerCustomerId } of unknown) {
    console.log(
      `${providerCustomerId}: nothing says whose it is (metadata chets_customer, --id-from KEY or --adopt)`,
    );
  }
  for (const { providerCustomerId, customer } of taken) {
    console.log(`${providerCustomerId}: left out, ${customer} has another account`);
  }
  for (const [{ providerCustomerId }, why] of failed) console.log(`${providerCustomerId}: failed, ${why}`);
  const done = waiting.length - failed.length - taken.filter((one) => waiting.includes(one)).length;
  console.log(
    `${done} taken over with ${invoices} invoices, ${whole} here before, ${unknown.length} unknown, ${taken.length} left out, ${failed.length} failed`,
  );
  if (failed.length > 0) process.exitCode = 1;
});

function readOptions(): URLSearchParams {
  try {
    const { values } = parseArgs({
      options: { "id-from": { type: "string" }, adopt: { type: "boolean", default: false } },
    });
    const query = new URLSearchParams();
    if (values["id-from"]) query.set("idFrom", values["id-from"]);
    if (values.adopt) query.set("adopt", "true");
    return query;
  } catch (error) {
    throw new CommandError(
      `${(error as Error).message.split(".")[0]}. Use: npm run backfill [-- --id-from KEY] [--adopt]`,
    );
  }
}

async function list(query: URLSearchParams): Promise<Listed[]> {
  const all: Listed[] = [];
  let after: string | null = null;
  do {
    if (after !== null) query.set("after", after);
    const path = `/operator/provider-customers?${query}`;
    const page: { data: Listed[]; nextCursor: string | null } = await patiently(() =>
      callAsOperator("GET", path),
    );
    all.push(...page.data);
    after = page.nextCursor;
  } while (after !== null);
  // Oldest first, as they came.
  return all.reverse();
}

/** Asks until all of a customer's history is there: it comes in slices, each with more than the one before. */
async function takeOver({ state: _, ...account }: Listed): Promise<Backfilled> {
  for (let known = -1; ; ) {
    const answer = await patiently(() => callAsOperator<Backfilled>("POST", "/operator/backfill", account));
    if (answer.outcome !== "behind") return answer;
    if (answer.invoices === known) throw new CommandError(`it stands still at ${known} invoices`);
    known = answer.invoices;
  }
}
