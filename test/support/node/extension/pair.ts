import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "./browser.ts";

/** Goes through the pairing page up to the code. */
export async function askForCode(browser: ExtensionBrowser, server: string, scope?: "read"): Promise<Page> {
  const page = await browser.open("pair.html");
  await page.getByRole("textbox", { name: "Adresse du serveur" }).fill(server);
  if (scope) await page.getByRole("radio", { name: "Consulter et télécharger seulement" }).check();
  await page.getByRole("button", { name: "Continuer" }).click();
  return page;
}

/** Pairs with a server that approves at once. */
export async function pairWith(browser: ExtensionBrowser, server: string): Promise<void> {
  const page = await askForCode(browser, server);
  await page.getByRole("heading", { name: /^Extension associée/ }).waitFor({ timeout: 20_000 });
  await page.close();
}
