/** `npm run events -- dead | replay [ID…]`: events that were given up, and trying them again. */
import { callAsOperator } from "./operator-call.ts";
import { CommandError, runCommand } from "./report.ts";

interface DeadEvent {
  id: string;
  type: string;
  providerCustomerId: string;
  attempts: number;
  receivedAt: number;
}

await runCommand(async () => {
  const [command, ...ids] = process.argv.slice(2);
  if (command === "dead" && ids.length === 0) return list();
  if (command === "replay") return replay(ids);
  throw new CommandError("Use: npm run events -- dead | replay [ID…]");
});

async function list(): Promise<void> {
  const { data } = await callAsOperator<{ data: DeadEvent[] }>("GET", "/operator/events/dead");
  for (const { id, type, providerCustomerId, attempts, receivedAt } of data) {
    const at = new Date(receivedAt).toISOString();
    console.log(`${id}  ${at}  ${type}  ${providerCustomerId}  tried ${attempts} times`);
  }
  console.error(`${data.length} dead events`);
}

async function replay(ids: string[]): Promise<void> {
  const body = ids.length > 0 ? { ids } : {};
  const { replayed } = await callAsOperator<{ replayed: number }>("POST", "/operator/events/replay", body);
  console.error(`${replayed} events are tried again within two minutes`);
}
