import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Manifest } from "../../worker/cli/build/manifest.ts";
import { launchChromium, openPage } from "../support/node/browser.ts";
import { bundleHost } from "../support/node/host-bundle.ts";
import { hostExample } from "../support/node/host-example.ts";
import { type HostPageOptions, serveHostPage } from "../support/node/host-page.ts";

const billing = inject("origin");

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function withHost(options: HostPageOptions, visit: (page: Page, errors: string[]) => Promise<void>) {
  const host = await serveHostPage(billing, { customer: "studio-lumiere", ...options });
  const { page, errors } = await openPage(browser, `${host.origin}/`);
  try {
    await visit(page, errors);
  } finally {
    await page.context().close();
    await host.stop();
  }
}

const change = (page: Page) => page.getByRole("button", { name: "Modifier le forfait" });

/** What the page does when the element tells of another plan. */
const tell = (page: Page) =>
  page.locator("chets-billing").evaluate((element) => {
    const detail = { subscription: { plan: { id: "pro", name: "Pro" } } };
    element.dispatchEvent(new CustomEvent("chets-billing:change", { bubbles: true, composed: true, detail }));
  });

test("a page of HTML, under the policy that stands beside it and the strictest of the rest", async () => {
  const policy = `default-src 'none'; ${await hostExample("csp")}; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const files = {
    "/": await hostExample("facturation.html"),
    // The page's own script is the page's own: the policy names its origin too.
    "/facturation.js": await hostExample("facturation.js"),
    "/facturation.css": "body { margin: 2rem; }",
  };
  await withHost(
    { policy: policy.replace("script-src ", "script-src 'self' "), files },
    async (page, errors) => {
      await change(page).click();
      await page.getByRole("dialog").getByRole("button", { name: "Choisir Entreprise" }).waitFor();
      await page.keyboard.press("Escape");
      const receipt = page.getByRole("button", { name: /^Télécharger/ }).first();
      await Promise.all([page.waitForEvent("download"), receipt.click()]);
      await tell(page);
      expect(await page.title()).toBe("Facturation – Pro");
      expect(errors).toEqual([]);
    },
  );
});

describe("a component", () => {
  const page = '<!doctype html><html lang="fr"><title>CRM</title><div id="app"></div><output></output>';
  const script = '<script type="module" src="{billing}/widget/v1/chets-billing.js"></script>';
  const said = 'const say = (plan: string) => { document.querySelector("output")!.textContent = plan; };';
  const mounted = {
    "Facturation.tsx": `import { createRoot } from "react-dom/client";
      import { Facturation } from "./Facturation.tsx";
      ${said}
      createRoot(document.getElementById("app")!).render(<Facturation onPlan={say} />);`,
    "Facturation.vue": `import { createApp, h } from "vue";
      import Facturation from "./Facturation.vue";
      ${said}
      createApp({ render: () => h(Facturation, { onPlan: say }) }).mount("#app");`,
  };

  test.each(Object.entries(mounted))("%s shows the portal, and hears of a change", async (name, entry) => {
    const component = await hostExample(name);
    const code = await bundleHost({ [name]: component, "main.tsx": entry }, "./main.tsx");
    const files = { "/": `${page}${script}<script type="module" src="/main.js"></script>`, "/main.js": code };
    await withHost({ files }, async (page, errors) => {
      await change(page).waitFor();
      await tell(page);
      expect(await page.locator("output").textContent()).toBe("pro");
      expect(errors).toEqual([]);
    });
  });
});

describe("a version of one's own", () => {
  /** What the command of the page for hosts prints. */
  async function pinnedTag(): Promise<string> {
    const command = (await hostExample("pin.sh")).replaceAll("{billing}", billing);
    return (await promisify(execFile)("sh", ["-c", command])).stdout;
  }
  const markup = '<chets-billing session-url="/facturation/session" locale="fr"></chets-billing>';

  test("its digest is that of the file that is served, for a year and to every origin", async () => {
    const manifest: Manifest = await (await fetch(`${billing}/widget/v1/manifest.json`)).json();
    const { version, integrity, files } = manifest;
    const reply = await fetch(`${billing}/widget/${version}/chets-billing.js`, {
      headers: { Origin: "https://crm.example" },
    });
    const digest = createHash("sha384").update(new Uint8Array(await reply.arrayBuffer()));
    expect(`sha384-${digest.digest("base64")}`).toBe(integrity);
    expect(files["chets-billing.js"]).toBe(integrity);
    expect(reply.headers.get("cache-control")).toContain("immutable");
    expect(reply.headers.get("access-control-allow-origin")).toBe("*");
    const tag = await pinnedTag();
    expect(tag).toContain(`src="${billing}/widget/${version}/chets-billing.js"`);
    expect(tag).toContain(`integrity="${integrity}"`);
  });

  test("the tag that the command prints runs, down to the files that it loads later", async () => {
    await withHost(
      { files: { "/": `<!doctype html>${await pinnedTag()}${markup}` } },
      async (page, errors) => {
        await change(page).click();
        await page.getByRole("dialog").getByRole("button", { name: "Choisir Entreprise" }).waitFor();
        expect(errors).toEqual([]);
      },
    );
  });

  test("a script of another content is not run", async () => {
    const tag = (await pinnedTag()).replace(/sha384-./, (start) =>
      start.endsWith("A") ? "sha384-B" : "sha384-A",
    );
    await withHost({ files: { "/": `<!doctype html>${tag}${markup}` } }, async (page, errors) => {
      await expect.poll(() => errors.join()).toMatch(/integrity/);
      expect(await page.evaluate(() => customElements.get("chets-billing"))).toBeUndefined();
    });
  });

  test("a nonce is enough under 'strict-dynamic'", async () => {
    const tag = (await pinnedTag()).replace("<script", '<script nonce="n0nce"');
    const policy =
      "default-src 'none'; script-src 'strict-dynamic' 'nonce-n0nce'; connect-src 'self' {billing}";
    await withHost({ policy, files: { "/": `<!doctype html>${tag}${markup}` } }, async (page, errors) => {
      await change(page).click();
      await page.getByRole("dialog").getByRole("button", { name: "Choisir Entreprise" }).waitFor();
      expect(errors).toEqual([]);
    });
  });
});
