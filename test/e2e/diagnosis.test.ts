import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Finding } from "../../widget/diagnosis/finding.ts";
import { launchChromium, openPage } from "../support/node/browser.ts";
import { type HostPageOptions, serveHostPage } from "../support/node/host-page.ts";

const billing = inject("origin");
const HOST = "crm.example";
const BLOCKED = /Cette page empêche la facturation de s’afficher/;
const INSTALLED = /La facturation est mal installée sur cette page/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([HOST]);
});
afterAll(() => browser.close());

interface Shown {
  page: Page;
  origin: string;
  /** What the console said of the element, warnings of the browser left out. */
  told: () => string;
}

async function withHost(
  options: HostPageOptions,
  visit: (shown: Shown) => Promise<void>,
  name = "localhost",
) {
  const host = await serveHostPage(billing, { customer: "studio-lumiere", ...options });
  const origin = host.origin.replace("localhost", name);
  const { page, errors } = await openPage(browser, `${origin}/`);
  try {
    await visit({
      page,
      origin,
      told: () => errors.filter((error) => error.startsWith("<chets-billing>")).join("\n"),
    });
  } finally {
    await page.context().close();
    await host.stop();
  }
}

const diagnosed = (page: Page): Promise<Finding[]> =>
  page.evaluate(() =>
    (document.querySelector("chets-billing") as unknown as { diagnose(): Promise<Finding[]> }).diagnose(),
  );

test("connect-src without the billing origin", async () => {
  const policy = "default-src 'none'; script-src {billing}; connect-src 'self'";
  await withHost({ policy }, async ({ page, told }) => {
    await page.getByText(BLOCKED).waitFor();
    expect(told()).toContain(`Add ${billing} to connect-src`);
    expect((await diagnosed(page)).map(({ code }) => code)).toContain("csp_connect_src");
  });
});

test("connect-src without the page's own origin", async () => {
  const policy = "default-src 'none'; script-src {billing}; connect-src {billing}";
  await withHost({ policy }, async ({ page, told }) => {
    await page.getByText(BLOCKED).waitFor();
    expect(told()).toContain("Add 'self' to connect-src");
  });
});

test("default-src alone", async () => {
  await withHost({ policy: "default-src {billing}" }, async ({ page, told }) => {
    await page.getByText(BLOCKED).waitFor();
    expect(told()).toContain("Add 'self' to connect-src");
  });
});

test("an origin that ALLOWED_ORIGINS does not hold", async () => {
  await withHost(
    {},
    async ({ page, origin, told }) => {
      await page.getByText(BLOCKED).waitFor();
      expect(told()).toContain(`Add ${origin} to ALLOWED_ORIGINS`);
      expect((await diagnosed(page)).map(({ code }) => code)).toEqual(["origin_not_allowed"]);
    },
    HOST,
  );
});

test.each([
  ["/missing", "session_not_found"],
  ["/", "session_not_json"],
  ["https://elsewhere.invalid/session", "session_cross_origin"],
])("session-url=%s", async (address, code) => {
  const markup = `<chets-billing session-url="${address}"></chets-billing>`;
  await withHost({ markup }, async ({ page }) => {
    await page.getByText(INSTALLED).waitFor();
    expect((await diagnosed(page)).map((finding) => finding.code)).toEqual([code]);
  });
});

test("a token that is not one of this service", async () => {
  const markup =
    '<chets-billing></chets-billing><script>document.querySelector("chets-billing").token = "x.y.z"</script>';
  await withHost({ markup }, async ({ page, told }) => {
    await page.getByText(/Votre session a expiré/).waitFor();
    expect((await diagnosed(page)).map(({ code }) => code)).toEqual(["unauthenticated"]);
    expect(told()).toContain("not one of this billing service");
  });
});

test("a page where nothing is in the way", async () => {
  await withHost({}, async ({ page, told }) => {
    await page.getByRole("button", { name: "Modifier le forfait" }).waitFor();
    expect(await diagnosed(page)).toEqual([]);
    expect(told()).toBe("");
  });
});

test("a device whose clock is an hour ahead is shown its billing, and the clock is named", async () => {
  const host = await serveHostPage(billing, { customer: "studio-lumiere" });
  const { page } = await openPage(browser, "about:blank");
  await page.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() + 3_600_000;
  });
  await page.goto(host.origin);
  await page.getByRole("button", { name: "Modifier le forfait" }).waitFor();
  const [first] = await diagnosed(page);
  expect(first).toMatchObject({ code: "clock_skew", problem: expect.stringContaining("60 min ahead") });
  await page.context().close();
  await host.stop();
});
