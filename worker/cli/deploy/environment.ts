import { unstable_readConfig } from "wrangler";
import { CommandError } from "../report.ts";
import type { EnvironmentName } from "./check-settings.ts";

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface Environment {
  name: EnvironmentName;
  /** The Worker's name on the account. */
  worker: string;
  vars: Record<string, string>;
  database: { name: string; id: string };
  queue: string;
  /** The arguments by which wrangler knows it. */
  target: string[];
}

/** What `wrangler.toml` says of an environment. */
export function readEnvironment(config: string, name: EnvironmentName): Environment {
  const read = unstable_readConfig({ config, env: name }, { hideWarnings: true });
  const [database] = read.d1_databases;
  const [queue] = read.queues.producers ?? [];
  if (!read.name || !database || !queue) {
    throw new CommandError(`${config} has no [env.${name}] with a name, a D1 database and a queue.`);
  }
  return {
    name,
    worker: read.name,
    vars: Object.fromEntries(Object.entries(read.vars).map(([key, value]) => [key, String(value ?? "")])),
    database: { name: database.database_name ?? "", id: database.database_id ?? "" },
    queue: queue.queue,
    target: ["--config", config, "--env", name],
  };
}

/** What of it can't be deployed as it stands. */
export function checkEnvironment({ name, database }: Environment): string[] {
  if (ID.test(database.id)) return [];
  const now = database.id ? `"${database.id}"` : "missing";
  return [
    `database_id of [[env.${name}.d1_databases]] is ${now}: npx wrangler d1 create ${database.name} prints it`,
  ];
}
