import type { ExtensionBrowser } from "./browser.ts";

/** Stops the extension's service worker at once, as the browser does when it wants its memory. */
export async function stopWorker({ context }: ExtensionBrowser): Promise<void> {
  const page = context.pages().at(-1);
  if (!page) throw new Error("There is no page to speak to the browser from.");
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}
