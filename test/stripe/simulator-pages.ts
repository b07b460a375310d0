import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { advanceStep } from "../support/stripe/advance.ts";
import { confirm, enterCard } from "../support/stripe/page.ts";
import type { Simulator } from "../support/stripe/simulator.ts";

const SCRIPT = join(import.meta.dirname, "stand-in.js");
const CORS = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*" };

const json = (body: unknown, status = 200) => Response.json(body, { status, headers: CORS });

/**
 * What stands beside the simulated API: its clock, for the development entry, and the stand-in for Stripe.js
 * with what it asks. Answers `null` to anything else.
 */
export function besideSimulator(simulator: Simulator, clock: string) {
  return async (request: Request): Promise<Response | null> => {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: CORS });
    switch (pathname) {
      case "/simulator/clock":
        return json(moveClock(simulator, clock, (await request.json()) as ClockRequest));
      case "/stand-in.js": {
        const headers = { ...CORS, "Content-Type": "text/javascript" };
        return new Response(await readFile(SCRIPT, "utf8"), { headers });
      }
      case "/stand-in/intent":
        return json(await intent(simulator, searchParams.get("client_secret") ?? ""));
      case "/stand-in/card": {
        const { clientSecret, number } = (await request.json()) as { clientSecret: string; number: string };
        return attempt(() => enterCard(simulator, clientSecret, number));
      }
      case "/stand-in/confirm": {
        const { clientSecret, approve } = (await request.json()) as {
          clientSecret: string;
          approve: boolean;
        };
        return attempt(() => confirm(simulator, clientSecret, approve));
      }
      default:
        return null;
    }
  };
}

interface ClockRequest {
  start?: number;
  to?: number;
}

/** Sets the clock before anybody lives by it, or moves it to the next thing that falls due. */
function moveClock({ sim }: Simulator, clock: string, { start, to }: ClockRequest) {
  if (start !== undefined) sim.clocks.set(clock, start);
  const customer = to === undefined ? null : advanceStep(sim, clock, to);
  return { now: sim.clocks.get(clock), customer };
}

async function intent(simulator: Simulator, secret: string): Promise<unknown> {
  const kind = secret.startsWith("seti_") ? "setup_intents" : "payment_intents";
  const reply = await simulator.app.request(`/v1/${kind}/${secret.replace(/_secret$/, "")}`);
  return reply.json();
}

function attempt(work: () => void): Response {
  try {
    work();
    return json({});
  } catch (error) {
    return json({ error: { message: error instanceof Error ? error.message : String(error) } }, 400);
  }
}
