import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Portal } from "../../shared/api/types/index.ts";
import { callApi } from "../support/node/api.ts";
import { launchChromium, openPage } from "../support/node/browser.ts";
import { authorizeDevice, redeem } from "../support/node/device.ts";

const origin = inject("origin");

let browser: Browser;
let errors: string[];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The demo CRM at the address that the extension opens, with another company than the first. */
async function arrive(address: string, role?: "viewer"): Promise<Page> {
  const url = new URL(address);
  url.searchParams.set("customer", "studio-lumiere");
  if (role) url.searchParams.set("role", role);
  const opened = await openPage(browser, url.href);
  ({ errors } = opened);
  return opened.page;
}

const dialog = (page: Page) => page.getByRole("dialog", { name: "Appareils associés" });

test("a browser is let in, reads, is listed, told in the history, and ended", async () => {
  const device = await authorizeDevice(origin, "manage", "Chrome sur Linux");
  const page = await arrive(device.verification_uri_complete);
  await dialog(page).getByText("Une extension demande l’accès").waitFor();
  await dialog(page).getByText(device.user_code).waitFor();
  await dialog(page).getByText("Peut modifier l’abonnement").waitFor();
  await dialog(page).getByRole("button", { name: "Autoriser" }).click();
  await dialog(page).getByRole("status").getByText("Chrome sur Linux est associé.").waitFor();
  expect(page.url()).not.toContain("chets-code");

  const { access_token: token } = await redeem(origin, device);
  const read = () => callApi<Portal>(origin, "GET", "/v1/portal", undefined, token);
  const { customer, user } = await read();
  expect([customer.id, user.role]).toEqual(["studio-lumiere", "owner"]);

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Qui a fait quoi" }).click();
  const history = page.getByRole("dialog", { name: "Qui a fait quoi" });
  await history.getByText("appareil associé, Chrome sur Linux, par Inès Moreau").waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Appareils associés" }).click();
  await dialog(page).getByText("par Inès Moreau").waitFor();
  await dialog(page).getByRole("button", { name: "Dissocier Chrome sur Linux" }).click();
  expect((await read()).user.role).toBe("owner");
  await dialog(page).getByRole("button", { name: "Confirmer la dissociation" }).click();
  await dialog(page).getByText("Aucun appareil associé").waitFor();
  await expect(read()).rejects.toThrow("session_revoked");
  expect(errors).toEqual([]);
  await page.context().close();
});

test("a browser is turned away", async () => {
  const device = await authorizeDevice(origin, "manage");
  const page = await arrive(device.verification_uri_complete);
  await dialog(page).getByRole("button", { name: "Refuser" }).click();
  await dialog(page).getByText("Demande refusée.").waitFor();
  expect((await redeem(origin, device)).error).toBe("access_denied");
  await page.context().close();
});

test("a viewer can't give what they have not, and may let in a reader", async () => {
  const manage = await authorizeDevice(origin, "manage", "Firefox sur Windows");
  const page = await arrive(manage.verification_uri_complete, "viewer");
  await dialog(page).getByText("pour l’autoriser, demandez à Inès Moreau.").waitFor();
  expect(await dialog(page).getByRole("button", { name: "Autoriser" }).count()).toBe(0);

  await dialog(page).getByRole("button", { name: "Saisir un autre code" }).click();
  const reader = await authorizeDevice(origin, "read", "Firefox sur Windows");
  await dialog(page)
    .getByLabel("Code affiché par l’extension")
    .fill(reader.user_code.toLowerCase().replace("-", " "));
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("button", { name: "Autoriser" }).click();
  await dialog(page).getByText("Firefox sur Windows est associé.").waitFor();
  const { access_token: token } = await redeem(origin, reader);
  const { user } = await callApi<Portal>(origin, "GET", "/v1/portal", undefined, token);
  expect([user.name, user.role]).toEqual(["Paul Girard", "viewer"]);
  await page.context().close();
});

test("by keyboard alone: from the footer, a code that nobody waits with, then one that waits", async () => {
  const device = await authorizeDevice(origin, "read", "Edge sur Windows");
  const page = await arrive(`${origin}/`);
  await page.getByRole("button", { name: "Appareils associés" }).focus();
  await page.keyboard.press("Enter");
  await dialog(page).getByText("Firefox sur Windows", { exact: true }).waitFor();
  const field = dialog(page).getByLabel("Code affiché par l’extension");
  for (let presses = 0; presses < 10 && !(await field.evaluate(isFocused)); presses++)
    await page.keyboard.press("Tab");
  await page.keyboard.type("BBBBBBBB");
  await page.keyboard.press("Enter");
  await dialog(page).getByText("Ce code est inconnu ou n’est plus valable.").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(device.user_code);
  await page.keyboard.press("Enter");
  await dialog(page).getByText("Une extension demande l’accès").waitFor();
  await page.keyboard.press("Tab");
  expect(await dialog(page).getByRole("button", { name: "Autoriser" }).evaluate(isFocused)).toBe(true);
  await page.keyboard.press("Enter");
  await dialog(page).getByText("Edge sur Windows est associé.").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => dialog(page).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Appareils associés" }).evaluate(isFocused)).toBe(true);
  await page.context().close();
});

function isFocused(element: Element): boolean {
  return (element.getRootNode() as ShadowRoot).activeElement === element;
}
