import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { freePort } from "../../worker/cli/local/port.ts";
import { launchChromium, openPage } from "../support/node/browser.ts";
import { startDemo } from "../support/node/demo-server.ts";
import { type HostPageOptions, serveHostPage } from "../support/node/host-page.ts";

const billing = inject("origin");
const HOST = "crm.example";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([HOST]);
});
afterAll(() => browser.close());

const change = (page: Page) => page.getByRole("button", { name: "Modifier le forfait" });

/** Opens a host's page, and closes all of it afterwards. */
async function withHost(
  options: HostPageOptions,
  visit: (page: Page, errors: string[]) => Promise<void>,
  at = billing,
) {
  const host = await serveHostPage(at, { customer: "studio-lumiere", ...options });
  const { page, errors } = await openPage(browser, `${host.origin}/`);
  try {
    await visit(page, errors);
  } finally {
    await page.context().close();
    await host.stop();
  }
}

// What a CRM's old style sheet may hold.
const HOSTILE = `
  * { color: red !important; font: 40px serif !important; display: block !important; box-sizing: content-box !important; }
  button, input, table, dialog, h1, h2, p { all: unset !important; border: 9px solid lime !important; visibility: hidden !important; }
  body { transform: rotate(0); overflow: hidden; }
`;

describe("a page of another origin", () => {
  test("session-url brings the widget its session", async () => {
    await withHost({}, async (page, errors) => {
      await change(page).waitFor();
      expect(errors).toEqual([]);
    });
  });

  test("getSession does the same", async () => {
    const markup = `<chets-billing locale="fr"></chets-billing><script type="module">
      document.querySelector("chets-billing").getSession = async () =>
        (await fetch("/facturation/session", { method: "POST" })).json();
    </script>`;
    await withHost({ markup }, async (page) => {
      await change(page).waitFor();
    });
  });

  test("the API key is in nothing that the browser gets", async () => {
    await withHost({}, async (page) => {
      const bodies: Promise<string>[] = [];
      page.on("response", (reply) => bodies.push(reply.text().catch(() => "")));
      await page.reload();
      await change(page).waitFor();
      expect((await Promise.all(bodies)).filter((body) => body.includes("sk_dev_chets"))).toEqual([]);
    });
  });

  test("the host's styles do not reach into the widget", async () => {
    await withHost({ css: HOSTILE }, async (page) => {
      await change(page).waitFor({ state: "visible" });
      const style = await change(page).evaluate((element) => {
        const { fontSize, color, borderTopWidth } = getComputedStyle(element);
        return { fontSize, color, borderTopWidth };
      });
      expect(style.fontSize).toBe("14px");
      expect(style.color).not.toBe("rgb(255, 0, 0)");
      expect(style.borderTopWidth).not.toBe("9px");
    });
  });

  test("a strict Content-Security-Policy is enough for all of it", async () => {
    const policy =
      "default-src 'none'; script-src {billing}; connect-src 'self' {billing}; style-src 'none'; require-trusted-types-for 'script'";
    await withHost({ policy }, async (page, errors) => {
      await change(page).click();
      await page.getByRole("dialog").getByRole("button", { name: "Choisir Entreprise" }).waitFor();
      await page.keyboard.press("Escape");
      await Promise.all([
        page.waitForEvent("download"),
        page
          .getByRole("button", { name: /^Télécharger/ })
          .first()
          .click(),
      ]);
      expect(
        errors.filter((error) => /Content Security Policy|TrustedHTML|TrustedScript/.test(error)),
      ).toEqual([]);
    });
  });

  test("a query after the script's address makes no second widget", async () => {
    const markup = `<chets-billing session-url="/facturation/session"></chets-billing>
      <script type="module" src="{billing}/widget/v1/chets-billing.js?v=2"></script>`;
    await withHost({ markup }, async (page, errors) => {
      await change(page).click();
      await page.getByRole("dialog").getByRole("button", { name: "Choisir Entreprise" }).waitFor();
      expect(errors).toEqual([]);
    });
  });

  test("a second read is answered 304 across origins", async () => {
    await withHost({}, async (page) => {
      await change(page).waitFor();
      const status = await page.evaluate(async (billing) => {
        const { token } = await (await fetch("/facturation/session", { method: "POST" })).json();
        const read = (headers: Record<string, string>) =>
          fetch(`${billing}/v1/portal`, {
            headers: { Authorization: `Bearer ${token}`, ...headers },
            cache: "no-store",
          });
        const first = await read({});
        const again = await read({ "If-None-Match": first.headers.get("ETag") ?? "" });
        return [first.status, again.status, again.headers.get("Chets-Clock") !== null];
      }, billing);
      expect(status).toEqual([200, 304, true]);
    });
  });
});

describe("ALLOWED_ORIGINS", () => {
  test("an origin that is not localhost has to be in it", async () => {
    const port = await freePort();
    const origin = `http://${HOST}:${port}`;
    const open = async (at: string, visit: (page: Page) => Promise<void>) => {
      const host = await serveHostPage(at, { customer: "studio-lumiere", port });
      const { page } = await openPage(browser, `${origin}/`);
      await visit(page).finally(async () => {
        await page.context().close();
        await host.stop();
      });
    };
    await open(billing, async (page) => {
      await page.getByRole("button", { name: "Réessayer" }).waitFor();
      expect(await change(page).count()).toBe(0);
    });
    const allowing = await startDemo({ settings: { ALLOWED_ORIGINS: origin } });
    try {
      await open(allowing.origin, async (page) => {
        await change(page).waitFor();
      });
    } finally {
      await allowing.stop();
    }
  });
});
