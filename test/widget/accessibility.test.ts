import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { broken } from "../support/browser/broken-rules.ts";
import { APPROVAL, AUDIT, DEVICES } from "../support/browser/devices.ts";
import { button, dialog, settled, show, text } from "../support/browser/element.ts";
import { json, problem } from "../support/browser/fake-api.ts";
import { LIST, METHODS } from "../support/browser/methods.ts";
import { ACTIVE, eur, INVOICE, PREVIEW, STATES } from "../support/browser/states.ts";
import { CHARGES, CREDIT } from "../support/browser/to-come.ts";

const code = () => page.getByLabelText("Code affiché par l’extension");

describe.each(["light", "dark"])("%s", (theme) => {
  const attributes = { theme };
  const ground = () => {
    document.body.style.background = theme === "dark" ? "#121211" : "#F6F5F2";
  };

  test.each(Object.entries(STATES))("the first screen, %s", async (_, portal) => {
    ground();
    for (const width of [1200, 400]) {
      const { element } = await show(portal, { width, attributes });
      expect(await broken(element)).toEqual([]);
      element.remove();
    }
  });

  test("a change with its preview, declined", async () => {
    ground();
    const { element, root, api } = await show(ACTIVE, { attributes });
    api.on("POST /v1/subscription/previews", () => json(PREVIEW, 201));
    api.on("POST /v1/subscription/changes", () => problem(402, "payment_declined"));
    await button("Modifier le forfait").click();
    await button("Choisir Entreprise").click();
    await button(/^Confirmer et payer/).click();
    await settled(() => root.querySelector(".recap [role=alert]") !== null);
    expect(await broken(element)).toEqual([]);
  });

  test("unsubscribing", async () => {
    ground();
    const { element } = await show(ACTIVE, { attributes });
    await button("Se désabonner").click();
    await expect.element(button("Confirmer la résiliation")).toBeEnabled();
    expect(await broken(element)).toEqual([]);
  });

  test("billing details with complaints", async () => {
    ground();
    const { element } = await show(ACTIVE, { attributes });
    await button("Modifier les coordonnées de facturation").click();
    await dialog()
      .getByRole("textbox", { name: /^SIREN/ })
      .fill("1");
    await button("Enregistrer").click();
    await expect.element(text("Ce SIREN n’est pas valide.")).toBeVisible();
    expect(await broken(element)).toEqual([]);
  });

  test("a payment", async () => {
    ground();
    const { element, root, api } = await show(ACTIVE, { attributes });
    api.on("GET /v1/invoices/in_123", () => INVOICE);
    await button("Détail de la facture FA-2026-000123").click();
    await settled(() => root.querySelector(".steps") !== null);
    expect(await broken(element)).toEqual([]);
  });

  test.each<Record<string, string>>([{}, { view: "devices" }])(
    "paired devices, a question, a code and a request, %j",
    async (view) => {
      ground();
      const routes = {
        "GET /v1/devices": () => ({ data: DEVICES, nextCursor: null }),
        [`GET /v1/devices/approvals/${APPROVAL.userCode}`]: () => APPROVAL,
      };
      const { element, root } = await show(ACTIVE, {
        width: 400,
        attributes: { ...attributes, ...view },
        routes,
      });
      if (!("view" in view)) await button("Appareils associés").click();
      await button("Dissocier Chrome sur Linux").click();
      await code().fill("A");
      await button("Continuer").click();
      expect(await broken(element)).toEqual([]);
      await code().fill(APPROVAL.userCode);
      await button("Continuer").click();
      await settled(() => root.querySelector("#pairing dl") !== null);
      expect(await broken(element)).toEqual([]);
    },
  );

  test("a correction, and the drawer that it is reached from", async () => {
    ground();
    const { element, root, api } = await show(ACTIVE, { attributes });
    const documents = ["FA-2026-000131", "FA-2026-000123"].map((number) => ({
      ...INVOICE.documents[0],
      number,
    }));
    api.on("GET /v1/invoices/in_123", () => ({ ...INVOICE, documents }));
    await button("Détail de la facture FA-2026-000123").click();
    await settled(() => root.querySelector(".docs") !== null);
    expect(await broken(element)).toEqual([]);
    await button("Corriger les coordonnées de cette facture").click();
    await settled(() => root.querySelector(".correction .form") !== null);
    await button("Émettre l’avoir et la nouvelle facture").click();
    expect(await broken(element)).toEqual([]);
  });

  test("everything at once, of a long history", async () => {
    ground();
    const long = { ...ACTIVE, invoices: { ...ACTIVE.invoices, total: 5_000 } };
    const { element, root, api } = await show(long, { attributes });
    const one = { number: "FA-2026-000123", kind: "invoice", issueDate: "2026-11-03", invoiceId: "in_123" };
    api.on("GET /v1/documents", () => ({ data: [one], nextCursor: null }));
    await button("Tout télécharger").click();
    await settled(() => root.querySelector(".archive [aria-busy=true]") === null);
    expect(await broken(element)).toEqual([]);
  });

  test.each(["fr", "ar"])("payment methods, and the question before one goes, %s", async (locale) => {
    ground();
    for (const width of [1200, 320]) {
      const { element, root } = await show(ACTIVE, {
        width,
        attributes: { ...attributes, locale },
        routes: { [LIST]: () => ({ data: METHODS, nextCursor: null }) },
      });
      root.querySelector<HTMLElement>("#payment-method .body .link")?.click();
      await settled(() => root.querySelector(".method") !== null);
      expect(await broken(element)).toEqual([]);
      root.querySelector<HTMLElement>(".method .remove")?.click();
      await settled(() => root.querySelector(".method .ask") !== null);
      expect(await broken(element)).toEqual([]);
      element.remove();
    }
  });

  test("who did what", async () => {
    ground();
    const { element, root, api } = await show(ACTIVE, { attributes });
    api.on("GET /v1/audit", () => ({ data: AUDIT, nextCursor: "1" }));
    await button("Qui a fait quoi").click();
    await settled(() => root.querySelector(".entries") !== null);
    expect(await broken(element)).toEqual([]);
  });

  test.each([
    ["Prochains prélèvements", "GET /v1/upcoming-charges", { data: CHARGES }],
    ["Crédit disponible", "GET /v1/credit-ledger", { data: CREDIT, balance: eur(1180) }],
  ])("%s", async (link, route, page) => {
    ground();
    for (const width of [1200, 320]) {
      const { element, root, api } = await show(ACTIVE, { width, attributes });
      api.on(route, () => ({ ...page, nextCursor: null }));
      await button(link).click();
      await settled(() => root.querySelector(".entries") !== null);
      expect(await broken(element)).toEqual([]);
      element.remove();
    }
  });
});

test("every target is at least 24 by 24, or stands apart by as much", async () => {
  const { root } = await show(ACTIVE, { width: 400 });
  const small = [...root.querySelectorAll<HTMLElement>("button, select, input")].filter((control) => {
    const { width, height } = control.getBoundingClientRect();
    return width < 24 || height < 24;
  });
  expect(small.map((control) => control.outerHTML)).toEqual([]);
});
