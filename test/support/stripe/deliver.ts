import { createHmac } from "node:crypto";
import { watchChanges } from "./changes.ts";
import { type Sim, seconds } from "./state.ts";

export interface Endpoint {
  /** Where the Worker takes them. */
  url: string;
  /** `whsec_…` */
  secret: string;
}

const TRIES = 5;

/** Tells an endpoint of what changes on a simulated account, signed as Stripe does. */
export function deliverTo(sim: Sim, { url, secret }: Endpoint) {
  const changesSince = watchChanges(sim);
  let queue: Promise<void> = Promise.resolve();

  async function post(body: string): Promise<void> {
    for (let left = TRIES; left > 0; left--) {
      const at = seconds(Date.now());
      const signature = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
      const headers = {
        "Content-Type": "application/json",
        "Stripe-Signature": `t=${at},v1=${signature}`,
      };
      const reply = await fetch(url, { method: "POST", headers, body }).catch(() => null);
      await reply?.body?.cancel();
      if (reply?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  return {
    /** Something may have changed: what did is told, one after the other. */
    written(): void {
      for (const { type, object } of changesSince()) {
        const event = {
          id: sim.newId("evt"),
          object: "event",
          type,
          created: seconds(sim.wallClock()),
          livemode: false,
          data: { object },
        };
        queue = queue.then(() => post(JSON.stringify(event)));
      }
    },
    /** Resolves once all of it was taken. */
    settled: () => queue,
  };
}
