import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callApi, portalToken } from "../../support/node/api.ts";
import { type DemoServer, startDemo } from "../../support/node/demo-server.ts";
import { type ExtensionBrowser, startExtension } from "../../support/node/extension/browser.ts";
import { alarmCount, badgeOf, ring } from "../../support/node/extension/inside.ts";
import { pairCompany } from "../../support/node/extension/pair.ts";

// A demo of its own: time passes here for every company.
let demo: DemoServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  demo = await startDemo();
  browser = await startExtension();
});
afterAll(async () => {
  await browser.stop();
  await demo.stop();
});

const badge = () => badgeOf(browser);

const advance = (duration: string) => callApi(demo.origin, "POST", "/sandbox/clock", { advance: duration });

test("nothing is paired: no badge, no alarm", async () => {
  expect((await badge())[0]).toBe("");
  expect(await alarmCount(browser)).toBe(0);
});

test("a trial that ends in four days", async () => {
  await pairCompany(browser, demo.origin, "agence-boreale");
  await expect.poll(badge).toEqual(["4 j", "Agence Boréale\u00a0: essai, encore 4 jours"]);
  expect(await alarmCount(browser)).toBe(1);
});

test("a day later, three: the alarm finds out by itself", async () => {
  await advance("P1D");
  await ring(browser);
  await expect
    .poll(badge, { timeout: 20_000 })
    .toEqual(["3 j", "Agence Boréale\u00a0: essai, encore 3 jours"]);
});

test("the trial has ended, all is well: no badge", async () => {
  await advance("P7D");
  await ring(browser);
  await expect.poll(badge, { timeout: 20_000 }).toEqual(["", "Agence Boréale"]);
});

test("a cancellation in the CRM, then its days, then the end", async () => {
  const token = await portalToken(demo.origin, "agence-boreale");
  await callApi(demo.origin, "POST", "/v1/subscription/cancellation", {}, token);
  await ring(browser);
  await expect.poll(async () => (await badge())[1], { timeout: 20_000 }).toContain("résiliation prévue");
  const before = Number.parseInt((await badge())[0] ?? "", 10);
  await advance("P2D");
  await ring(browser);
  await expect.poll(async () => (await badge())[0], { timeout: 20_000 }).toBe(`${before - 2} j`);
  await advance("P1M");
  await ring(browser);
  await expect.poll(badge, { timeout: 20_000 }).toEqual(["", "Agence Boréale"]);
  const popup: Page = await browser.popup();
  await popup.getByRole("heading", { name: "Pro Terminé" }).waitFor();
  await popup.getByRole("button", { name: "Choisir un forfait" }).waitFor();
  await popup.close();
});
