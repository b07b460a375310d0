import { describe, expect, it } from "vitest";
import { PAGES } from "../../../worker/demo/page/pages.ts";
import { demoRoutes } from "../../../worker/demo/routes.ts";

const CLOCK = "2026-11-24T10:04:12.000Z";
const api = async () => Response.json({}, { headers: { "Chets-Clock": CLOCK } });

async function page(path: string, { movable = true } = {}): Promise<string> {
  const sandbox = { startClockAt: async () => {}, joinWallClock: async () => {} };
  const app = demoRoutes(movable ? { api, sandbox } : { api });
  const reply = await app.request(`http://crm.example${path}`);
  expect(reply.status).toBe(200);
  return reply.text();
}

describe("the demo page", () => {
  it("embeds the widget as a host does, for Atelier Dupont", async () => {
    const text = await page("/");
    expect(text).toContain('<script type="module" src="/widget/v1/chets-billing.js"></script>');
    expect(text).toContain(
      '<chets-billing session-url="/facturation/session?customer=atelier-dupont" locale="fr"></chets-billing>',
    );
    expect(text).toContain('<option value="atelier-dupont" selected>Atelier Dupont</option>');
    expect(text).toContain("Claire Dupont");
  });

  it("says the day of the billing clock", async () => {
    expect(await page("/")).toContain(`datetime="${CLOCK}">24\u00a0novembre\u00a02026</time>`);
  });

  it("keeps company and role from page to page", async () => {
    const text = await page("/devis?customer=studio-lumiere&role=viewer");
    expect(text).toContain('<a href="/?customer=studio-lumiere&amp;role=viewer">Facturation</a>');
    expect(text).toContain(
      '<a href="/devis?customer=studio-lumiere&amp;role=viewer" aria-current="page">Devis</a>',
    );
    expect(text).toContain('<option value="viewer" selected>Lecteur</option>');
  });

  it("shows a customer that it does not know under its id, and never as markup", async () => {
    expect(await page("/?customer=cust_42")).toContain('session-url="/facturation/session?customer=cust_42"');
    expect(await page(`/?customer=${encodeURIComponent('"><script>x</script>')}`)).not.toContain("<script>x");
  });

  it("has no inline script and no inline style, so that a strict policy can stand", async () => {
    for (const path of ["/", ...PAGES.map((one) => one.path)]) {
      const text = await page(path);
      expect(text.match(/<script(?![^>]* src=)/)).toBeNull();
      expect(text.match(/<style| style=| on[a-z]+=/)).toBeNull();
    }
  });

  it("embeds the widget in the language of the visit, and carries it from page to page", async () => {
    expect(await page("/?locale=ar")).toContain('locale="ar"></chets-billing>');
    expect(await page("/devis?locale=ar")).toContain('href="/?customer=atelier-dupont&amp;locale=ar"');
    for (const unknown of ["sv", "constructor", '"><script>'])
      expect(await page(`/?locale=${encodeURIComponent(unknown)}`)).toContain('locale="fr"></chets-billing>');
  });

  it("shows every state, or one, in a theme, a width and a language", async () => {
    const all = await page("/galerie");
    expect(all.match(/<chets-billing state="/g)).toHaveLength(16);
    expect(all).not.toMatch(/ style=|<script(?![^>]* src=)/);
    const one = await page("/galerie?state=past_due&theme=dark&width=360&locale=ar");
    expect(one.match(/<chets-billing/g)).toHaveLength(1);
    expect(one).toContain(
      '<div class="frame w-360"><chets-billing state="past_due" locale="ar" theme="dark">',
    );
    expect(await page("/galerie?state=%22%3E&theme=x&width=__proto__")).toContain('class="frame w-full"');
  });

  it("never holds the API key", async () => {
    for (const path of ["/", "/demo/page.js", "/demo/page.css"])
      expect(await page(path)).not.toContain("sk_dev");
  });

  it("offers to move the clock only where it can be moved", async () => {
    expect(await page("/")).toContain("Avancer d’un mois");
    expect(await page("/", { movable: false })).not.toContain("Avancer d’un mois");
  });
});
