/** What this language's library does not tell of yet, and Safari does not have. */
interface Yielding {
  scheduler?: { yield?(): Promise<void> };
}

/**
 * Ends the task that runs: what waits on the page's thread, a press or a paint, has its turn before the rest
 * (https://developer.mozilla.org/en-US/docs/Web/API/Scheduler/yield).
 */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield?.() ?? new Promise(byMessage);
}

/** A timer waits 4 ms, and a second in a tab that nobody looks at. */
function byMessage(resolve: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(null);
}
