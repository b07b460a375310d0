import { OperatorRefused } from "./operator-call.ts";

const TRIES = 8;

/**
 * Asks again when the deployment says that it is a matter of waiting (429, 503), after the seconds that it names
 * and longer each time. Throws what was answered last.
 */
export async function patiently<T>(
  ask: () => Promise<T>,
  sleep: (ms: number) => Promise<unknown> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await ask();
    } catch (error) {
      const seconds = error instanceof OperatorRefused ? error.retryAfter : null;
      if (seconds === null || tried === TRIES) throw error;
      await sleep(Math.min(60, seconds * 1.5 ** (tried - 1)) * 1000);
    }
  }
}
