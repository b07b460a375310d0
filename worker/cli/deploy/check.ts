import { existsSync } from "node:fs";
import { readDevVars, settingsOf } from "../local/dev-vars.ts";
import { CommandError } from "../report.ts";
import { checkSettings } from "./check-settings.ts";
import { checkEnvironment, type Environment } from "./environment.ts";
import type { DeployOptions } from "./options.ts";
import { type KnownSecrets, pick, SECRETS, secretsAmong, secretsOnAccount } from "./secrets.ts";
import { complaint, type Wrangler } from "./wrangler.ts";

export interface Checked {
  problems: string[];
  /** Whether there is an account to deploy to. */
  account: boolean;
  /** Where the secrets were looked for. */
  source: string;
  /** Given by file, in place of what `wrangler.toml` says. */
  vars: Record<string, string>;
  secrets: Record<string, string>;
  /** Where the deployment is reached; `null` when that is not said. */
  address: string | null;
}

/** Looks at all that has to be there before anything is deployed. */
export async function check(
  environment: Environment,
  options: DeployOptions,
  wrangler: Wrangler,
): Promise<Checked> {
  const given = await readGiven(options.settings);
  const secrets = secretsAmong(given);
  const own = pick(given, (name) => !SECRETS.includes(name));
  const vars = { ...environment.vars, ...own };
  const account = (await wrangler(["whoami", "--json"])).code === 0;
  const known = account
    ? await secretsOnAccount(wrangler, environment, vars.STRIPE_PUBLISHABLE_KEY ?? "")
    : await secretsHere();
  const where = options.settings ?? `wrangler.toml, [env.${environment.name}.vars]`;
  const problems = [
    ...checkEnvironment(environment),
    ...known.problems,
    ...checkSettings({
      environment: environment.name,
      where,
      vars,
      secrets: { ...known.values, ...secrets },
    }),
    ...(account ? await checkQueue(environment, wrangler) : []),
  ];
  const address = vars.BILLING_URL && URL.canParse(vars.BILLING_URL) ? vars.BILLING_URL : null;
  return { problems, account, source: known.source, vars: own, secrets, address };
}

async function readGiven(file: string | null): Promise<Record<string, string>> {
  if (file === null) return {};
  if (!existsSync(file))
    throw new CommandError(`${file} is not there: --settings wants a file of NAME=value.`);
  return readDevVars(file);
}

/** Without an account: whether what this machine has would do. */
async function secretsHere(): Promise<KnownSecrets> {
  const values = secretsAmong({ ...(await readDevVars(".dev.vars")), ...settingsOf(process.env) });
  return { values, source: "the environment and .dev.vars", problems: [] };
}

async function checkQueue({ queue, target }: Environment, wrangler: Wrangler): Promise<string[]> {
  const ran = await wrangler(["queues", "info", queue, ...target]);
  if (ran.code === 0) return [];
  return [`The queue ${queue} is not there (${complaint(ran)}): npx wrangler queues create ${queue}`];
}
