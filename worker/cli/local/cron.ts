import type { Miniflare } from "miniflare";
import { ringCron } from "./worker.ts";

const MINUTE = 60_000;

/** Rings the Worker's cron every minute, one at a time. Answers the function that stops it. */
export function keepRingingCron(miniflare: Miniflare): () => void {
  let running = false;
  const timer = setInterval(async () => {
    if (running) return;
    running = true;
    await ringCron(miniflare).catch((error: unknown) => console.error("cron:", error));
    running = false;
  }, MINUTE);
  return () => clearInterval(timer);
}
