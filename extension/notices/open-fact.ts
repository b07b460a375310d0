import { browser } from "wxt/browser";
import { billingAddress, readPairings } from "../pairing/pairing.ts";

/** A notification was pressed: the CRM's page of the company that it is about. */
export async function openFact(fact: string): Promise<void> {
  const { list } = await readPairings();
  const pairing = list.find(({ id }) => fact.startsWith(id));
  if (pairing) await browser.tabs.create({ url: billingAddress(pairing) });
  await browser.notifications.clear(fact);
}
