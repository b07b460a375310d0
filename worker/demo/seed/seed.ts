import { callAsHost } from "../host.ts";
import type { Stage } from "./perform.ts";
import { type DemoSandbox, play } from "./play.ts";
import { FIRST, LAST } from "./story.ts";

export type { DemoSandbox } from "./play.ts";

const START_OVER = "Start over with `npm start -- --fresh`.";

let playing = false;

/**
 * `POST /demo/seed`: 200 `{ seeded }`, true when it made the demo companies, false when they were there.
 * 409 while another seed is at it, and when an earlier one broke off: half a history can't be told from a
 * true one, so it is not mended.
 */
export async function seed(stage: Stage, sandbox: DemoSandbox): Promise<Response> {
  if (playing) return problem(409, "The demo data is being made by another request.");
  playing = true;
  try {
    return await seedOnce(stage, sandbox);
  } finally {
    playing = false;
  }
}

async function seedOnce(stage: Stage, sandbox: DemoSandbox): Promise<Response> {
  const [first, last] = await Promise.all([exists(stage, FIRST), exists(stage, LAST)]);
  if (last) return Response.json({ seeded: false });
  if (first) return problem(409, `The demo data was only half made. ${START_OVER}`);
  try {
    await play(stage, sandbox);
  } catch (cause) {
    console.error(cause);
    return problem(500, `${cause instanceof Error ? cause.message : cause}. ${START_OVER}`);
  }
  return Response.json({ seeded: true });
}

async function exists({ api, origin }: Stage, customer: string): Promise<boolean> {
  const reply = await callAsHost(api, origin, "GET", `/v1/customers/${customer}/entitlements`);
  await reply.body?.cancel();
  if (reply.status === 404) return false;
  if (reply.ok) return true;
  throw new Error(`Seed: the API answered ${reply.status} to a look at ${customer}`);
}

function problem(status: number, detail: string): Response {
  const headers = { "Content-Type": "application/problem+json" };
  return Response.json({ title: "Seed not possible", status, detail }, { status, headers });
}
