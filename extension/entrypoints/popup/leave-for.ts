import { browser } from "wxt/browser";

/** Opens a page in a tab. The popup goes by itself where it is one. */
export async function leaveFor(url: string): Promise<void> {
  await browser.tabs.create({ url });
  window.close();
}
