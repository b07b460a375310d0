/**
 * `npm run stripe:check`: walks the main cases of one customer's life against the real API, in test mode and on
 * a test clock, and reports line by line. `STRIPE_SECRET_KEY` is a secret key of test mode, `STRIPE_API_BASE` a
 * simulator. Exit codes: 0 all is as it should be, 1 something is not, 2 the key is refused, 3 it was not run.
 */
import { openCheckAccount } from "./check/account.ts";
import { CASES, type Case } from "./check/cases.ts";

const REFUSED = 2;
const NOT_RUN = 3;

process.exitCode = await check(process.env.STRIPE_SECRET_KEY, process.env.STRIPE_API_BASE || null);

async function check(secretKey: string | undefined, apiBase: string | null): Promise<number> {
  if (!secretKey) {
    console.log("Not run: STRIPE_SECRET_KEY is not set. Nothing was checked against Stripe.");
    return NOT_RUN;
  }
  if (!/^[sr]k_test_/.test(secretKey)) {
    console.log("Refused: this makes and charges customers, so it takes a key of test mode alone, sk_test_…");
    return REFUSED;
  }
  console.log(`Against ${apiBase ?? "https://api.stripe.com"}, in test mode`);
  const account = await openCheckAccount({ secretKey, apiBase }).catch((error: unknown) => {
    console.log(`FAILED  The account could not be prepared: ${wordsOf(error)}`);
    return null;
  });
  if (!account) return 1;
  let failed = 0;
  try {
    for (const one of CASES) if (!(await passes(one, () => one.run(account)))) failed += 1;
  } finally {
    await account.end().catch((error: unknown) => {
      console.log(`The test clock and the prices are still on the account: ${wordsOf(error)}`);
    });
  }
  console.log(`${CASES.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function passes({ name }: Case, run: () => Promise<string | null>): Promise<boolean> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(7);
  try {
    const detail = await run();
    console.log(`ok     ${seconds()}  ${name}${detail ? ` (${detail})` : ""}`);
    return true;
  } catch (error) {
    console.log(`FAILED ${seconds()}  ${name}: ${wordsOf(error)}`);
    return false;
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return `${error.message}${cause}`;
}
