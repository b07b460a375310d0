import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { button, dialog, focused, plain, settled, show, text } from "../support/browser/element.ts";
import { problem } from "../support/browser/fake-api.ts";
import { ACTIVE, eur, INVOICE } from "../support/browser/states.ts";

async function opened() {
  const shown = await show(ACTIVE);
  shown.api.on("GET /v1/invoices/in_123", () => INVOICE);
  await button("Détail de la facture FA-2026-000123").click();
  await expect.element(dialog().getByRole("heading", { name: "Suivi" })).toBeVisible();
  return shown;
}

test("amount and state first, then lines, attempts and the parties of the day of issue", async () => {
  const { root } = await opened();
  const said = plain(root.querySelector("dialog"));
  expect(said).toContain("Facture FA-2026-000123 58,80 € Payée TTC, le 3 novembre 2026 par Visa •••• 4242");
  expect(said).toContain("Pro, mensuel du 3 novembre au 2 décembre 2026, 1 × 49,00 € 49,00 €");
  expect(said).toContain("Total HT 49,00 € TVA 20 % 9,80 € Total TTC 58,80 €");
  expect([...root.querySelectorAll(".steps li")].map(plain)).toEqual([
    "Paiement accepté, Visa •••• 4242 3 nov. 2026, 10 h 12",
    "Paiement refusé : plafond de la carte atteint 3 nov. 2026, 10 h 00",
    "Facture émise 3 nov. 2026, 10 h 00",
  ]);
  expect(said).toContain(
    "Atelier Dupont SARL 18 rue des Tanneurs, 44000 Nantes, France SIREN 123 456 782, TVA FR11 123456782",
  );
});

test("the focus enters on the title and returns to the number", async () => {
  const { root } = await opened();
  expect(focused(root)).toBe("Facture FA-2026-000123");
  await userEvent.keyboard("{Escape}");
  await settled(() => root.querySelector("dialog") === null);
  expect(focused(root)).toBe("Détail de la facture FA-2026-000123");
});

test("a period over two years names both", async () => {
  const shown = await show(ACTIVE);
  const period = { start: "2026-11-24T09:00:00.000Z", end: "2027-11-24T09:00:00.000Z" };
  shown.api.on("GET /v1/invoices/in_123", () => ({
    ...INVOICE,
    lines: INVOICE.lines.map((line) => ({ ...line, period })),
  }));
  await button("Détail de la facture FA-2026-000123").click();
  await expect.element(text("du 24 novembre 2026 au 23 novembre 2027")).toBeVisible();
});

test("an open one says what is left to pay; an unknown reason is still a refusal", async () => {
  const shown = await show(ACTIVE);
  shown.api.on("GET /v1/invoices/in_123", () => ({
    ...INVOICE,
    status: "open",
    paidDate: null,
    amountRemaining: eur(5880),
    payment: { status: "failed", declineCode: "do_not_honor", at: INVOICE.issuedAt },
    payments: [{ ...INVOICE.payments[1], declineCode: "do_not_honor" }],
  }));
  await button("Détail de la facture FA-2026-000123").click();
  await expect.element(text("reste 58,80 € à payer")).toBeVisible();
  expect(plain(shown.root.querySelector(".steps li"))).toBe("Paiement refusé 3 nov. 2026, 10 h 00");
});

test("a detail that can't be read leaves the document within reach, and is asked for again", async () => {
  const { root, api } = await show(ACTIVE);
  api.on("GET /v1/invoices/in_123", () => problem(500, "internal_error"));
  await button("Détail de la facture FA-2026-000123").click();
  await expect.element(dialog().getByRole("button", { name: "Réessayer" })).toBeVisible();
  await expect.element(dialog().getByRole("button", { name: "Télécharger" })).toBeVisible();
  api.on("GET /v1/invoices/in_123", () => INVOICE);
  await dialog().getByRole("button", { name: "Réessayer" }).click();
  await settled(() => root.querySelector(".steps") !== null);
});

test("a document that can't be had is said, and its tab is closed", async () => {
  const { api } = await show(ACTIVE);
  api.on("GET /v1/invoices/in_123/document", () => problem(500, "internal_error"));
  const close = vi.fn();
  vi.spyOn(window, "open").mockReturnValue({ document: { title: "" }, close } as unknown as Window);
  await button("Afficher FA-2026-000123").click();
  await expect.element(text("Le document n’a pas pu être préparé.")).toBeVisible();
  expect(close).toHaveBeenCalledTimes(1);
});

test("a document that lies elsewhere learns nothing of this page; a script is no address", async () => {
  const { api } = await show(ACTIVE);
  const elsewhere = (url: string) =>
    api.on("GET /v1/invoices/in_123/document", () => ({ issuedBy: "provider", number: "X-1", url }));
  const [replace, close] = [vi.fn(), vi.fn()];
  const tab = { document: { title: "" }, opener: window as Window | null, location: { replace }, close };
  vi.spyOn(window, "open").mockReturnValue(tab as unknown as Window);
  elsewhere("https://pay.example/x.pdf");
  await button("Afficher FA-2026-000123").click();
  await vi.waitFor(() => expect(replace).toHaveBeenCalledExactlyOnceWith("https://pay.example/x.pdf"));
  expect(tab.opener).toBeNull();
  elsewhere("javascript:alert(1)");
  await button("Afficher FA-2026-000123").click();
  await expect.element(text("Le document n’a pas pu être préparé.")).toBeVisible();
  expect(replace).toHaveBeenCalledTimes(1);
  expect(close).toHaveBeenCalledTimes(1);
});

test("news is heard inside the dialog, where the rest of the page is inert", async () => {
  const { root, api } = await opened();
  api.on("GET /v1/invoices/in_123/document", () => problem(500, "internal_error"));
  await dialog().getByRole("button", { name: "Télécharger" }).click();
  await settled(() => root.querySelector("dialog [role=status] .toast") !== null);
});
