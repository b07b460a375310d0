import type { Page } from "playwright-core";
import { callApi, portalToken } from "../api.ts";
import type { ExtensionBrowser } from "./browser.ts";

/** Goes through the pairing page up to the code. */
export async function askForCode(browser: ExtensionBrowser, server: string, scope?: "read"): Promise<Page> {
  const page = await browser.open("pair.html");
  await page.getByRole("textbox", { name: "Adresse du serveur" }).fill(server);
  if (scope) await page.getByRole("radio", { name: "Consulter et télécharger seulement" }).check();
  await page.getByRole("button", { name: "Continuer" }).click();
  return page;
}

/** The code that the page shows. */
export async function shownCode(page: Page): Promise<string> {
  return (await page.getByText(/^[B-Z]{4}-[B-Z]{4}$/).innerText()).trim();
}

export const whenPaired = (page: Page): Promise<void> =>
  page.getByRole("heading", { name: /^Extension associée à / }).waitFor({ timeout: 20_000 });

/** Pairs with a server that approves at once. */
export async function pairWith(browser: ExtensionBrowser, server: string): Promise<void> {
  const page = await askForCode(browser, server);
  await whenPaired(page);
  await page.close();
}

/** Pairs with the demo, where a person of a company says yes without the CRM's page. */
export async function pairCompany(
  browser: ExtensionBrowser,
  origin: string,
  customer: string,
  { role = "owner", scope }: { role?: "owner" | "viewer"; scope?: "read" } = {},
): Promise<void> {
  const page = await askForCode(browser, origin, scope);
  const userCode = await shownCode(page);
  const token = await portalToken(origin, customer, role);
  await callApi(origin, "POST", "/v1/devices/approvals", { userCode, approve: true }, token);
  await whenPaired(page);
  await page.close();
}
