import { parentPort } from "node:worker_threads";
import { runWorld, type WorldOrder, type WorldReport } from "./run-world.ts";

/** A thread plays one world after another, as it is told. */
export type ThreadMessage = { years: number } | { report: WorldReport };

const port = parentPort;
// What the product logs of the faults is no one's business here.
console.error = () => undefined;
port?.on("message", async (order: WorldOrder) => {
  const report = await runWorld(order, (years) => port.postMessage({ years } satisfies ThreadMessage));
  port.postMessage({ report } satisfies ThreadMessage);
});
