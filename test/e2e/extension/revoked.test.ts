import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Device } from "../../../shared/api/types/index.ts";
import { callApi, portalToken } from "../../support/node/api.ts";
import { type ExtensionBrowser, startExtension } from "../../support/node/extension/browser.ts";
import { alarmCount, keptValues } from "../../support/node/extension/inside.ts";
import { pairCompany } from "../../support/node/extension/pair.ts";

const origin = inject("origin");
const CUSTOMER = "nouvelle-societe";
let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await startExtension();
  await pairCompany(browser, origin, CUSTOMER);
});
afterAll(() => browser.stop());

const devices = async () => {
  const token = await portalToken(origin, CUSTOMER);
  return (await callApi<{ data: Device[] }>(origin, "GET", "/v1/devices", undefined, token)).data;
};

/** In the widget, as a person does it. */
async function removeInCrm(): Promise<void> {
  const crm = await browser.context.newPage();
  await crm.goto(`${origin}/?customer=${CUSTOMER}&chets-view=devices`);
  const dialog = crm.getByRole("dialog", { name: "Appareils associés" });
  await dialog.getByRole("button", { name: "Dissocier Chromium sur Linux" }).click();
  await dialog.getByRole("button", { name: "Confirmer la dissociation" }).click();
  await dialog.getByText("Aucun appareil associé").waitFor();
  await crm.close();
}

test("the CRM lists this browser", async () => {
  expect((await devices()).map(({ name, scope }) => [name, scope])).toContainEqual([
    "Chromium sur Linux",
    "manage",
  ]);
});

test("removed in the CRM while the popup is open: the next press says so, and nothing changes", async () => {
  const popup = await browser.popup();
  await popup.getByText("Vous n’avez pas encore de forfait").waitFor();
  await removeInCrm();
  await popup.reload();
  await popup
    .getByRole("heading", { name: "Cette extension n’est plus associée à Nouvelle Société" })
    .waitFor();
  expect(await popup.getByRole("button").allInnerTexts()).toEqual(["Associer de nouveau"]);
  await popup.close();
});

test("nothing of the company is kept, and nothing is asked any more", async () => {
  const keys = Object.keys(await keptValues(browser));
  expect(keys.filter((key) => /^(tokens|portal|document):/.test(key))).toEqual([]);
  expect(await alarmCount(browser)).toBe(0);
});

test("pairing again begins with the same server, and works", async () => {
  const popup = await browser.popup();
  const [tab] = await Promise.all([
    browser.context.waitForEvent("page"),
    popup.getByRole("button", { name: "Associer de nouveau" }).click(),
  ]);
  await expect.poll(() => tab.getByRole("textbox").inputValue()).toBe(origin);
  await tab.close();
  await pairCompany(browser, origin, CUSTOMER);
  const again = await browser.popup();
  await again.getByText("Vous n’avez pas encore de forfait").waitFor();
  await again.close();
});

test("none of its pages failed", () => {
  expect(browser.errors).toEqual([]);
});
