import { MANIFEST } from "../build/manifest.ts";
import { CommandError } from "../report.ts";
import { readLiveWidget } from "./live-widget.ts";

const TRIES = 15;

/** A deployment is everywhere within seconds. */
export async function expectLive(address: string, version: string): Promise<void> {
  for (let left = TRIES; left > 0; left--) {
    const health = await fetch(new URL("/health", address)).catch(() => null);
    const live = health?.ok ? await readLiveWidget(address).catch(() => null) : null;
    if (live?.manifest.version === version) return;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  throw new CommandError(
    `It was deployed, and ${address} does not serve ${version} yet: look at ${address}/health, ` +
      `${address}/widget/${MANIFEST} and npx wrangler tail. npx wrangler rollback takes it back.`,
  );
}
