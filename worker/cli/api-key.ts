/**
 * `npm run api-key -- create NAME | list | revoke ID`: the keys by which hosts' servers call the API.
 * A new key is printed once, on standard output alone; only its hash is kept.
 */
import { callAsOperator } from "./operator-call.ts";
import { CommandError, runCommand } from "./report.ts";

interface Key {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

const PATH = "/operator/api-keys";
const USAGE = "Use: npm run api-key -- create NAME | list | revoke ID";

await runCommand(async () => {
  const [command, argument] = process.argv.slice(2);
  if (command === "list" && argument === undefined) return list();
  if (command === "create" && argument) return create(argument);
  if (command === "revoke" && argument) return revoke(argument);
  throw new CommandError(USAGE);
});

async function create(name: string): Promise<void> {
  const { id, key } = await callAsOperator<{ id: string; key: string }>("POST", PATH, { name });
  console.error(`Key ${id} for ${name}. It is shown this once: keep it in the host's secrets.`);
  console.log(key);
}

async function list(): Promise<void> {
  const { data } = await callAsOperator<{ data: Key[] }>("GET", PATH);
  for (const { id, name, createdAt, lastUsedAt, revokedAt } of data) {
    const use = lastUsedAt ? `last used ${lastUsedAt.slice(0, 10)}` : "never used";
    const state = revokedAt ? `revoked ${revokedAt.slice(0, 10)}` : use;
    console.log(`${id}  ${createdAt.slice(0, 10)}  ${state.padEnd(20)}  ${name}`);
  }
}

async function revoke(id: string): Promise<void> {
  await callAsOperator("DELETE", `${PATH}/${encodeURIComponent(id)}`);
  console.error(`Key ${id} is revoked: its next request is refused.`);
}
