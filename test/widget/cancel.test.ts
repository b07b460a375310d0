import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Cancellation } from "../../shared/api/types/index.ts";
import { button, dialog, focused, plain, settled, show, text } from "../support/browser/element.ts";
import { cut, later, problem } from "../support/browser/fake-api.ts";
import { ACTIVE, eur, STATES, SUBSCRIPTION } from "../support/browser/states.ts";

const CANCELLATION = "/v1/subscription/cancellation";
const EFFECT: Cancellation = {
  effective: "period_end",
  cancelAt: "2026-12-03T09:00:00.000Z",
  accessUntilDate: "2026-12-03",
  openInvoices: [],
  acknowledgment: null,
};

async function opened(effect: Partial<Cancellation> = {}) {
  const shown = await show(ACTIVE);
  shown.api.on(`GET ${CANCELLATION}`, () => ({ ...EFFECT, ...effect }));
  await button("Se désabonner").click();
  await expect.element(button("Confirmer la résiliation")).toBeEnabled();
  return shown;
}

test("first the last day of access, then the effects, then whose contract it is", async () => {
  const { root } = await opened();
  const said = plain(root.querySelector("dialog"));
  expect(said).toContain("Résilier votre contrat Pro mensuel");
  expect(said).toContain("Votre accès reste complet jusqu’au 3 décembre 2026 inclus");
  expect(said).toContain("Aucun autre prélèvement ne sera effectué, et il n’y a aucun frais.");
  expect(said).toContain("Entreprise Atelier Dupont SARL Contrat Pro mensuel, AB-2025-000071");
  expect(said).toContain("Fin du contrat 3 décembre 2026 Confirmation envoyée à compta@dupont.example");
});

test("what stays due is named", async () => {
  const { root } = await opened({
    openInvoices: [{ id: "in_1", number: "FA-2026-000128", amountDue: eur(5880) }],
  });
  expect(plain(root.querySelector(".effects"))).toContain("La facture FA-2026-000128 de 58,80 € reste due.");
});

test("no offer, no question that must be answered, one button that ends it", async () => {
  const { root } = await opened();
  const buttons = [...root.querySelectorAll("dialog button")].map(
    (one) => one.getAttribute("aria-label") ?? plain(one),
  );
  expect(buttons).toEqual(["Fermer", "Confirmer la résiliation", "Garder mon abonnement"]);
  expect(root.querySelectorAll("dialog [required], dialog [aria-required]")).toHaveLength(0);
  expect([...root.querySelectorAll("dialog option")].map((option) => option.textContent)).toHaveLength(9);
});

test("two activations; the acknowledgment then stands in the page and has the focus", async () => {
  const { root, api, element } = await opened();
  const heard = vi.fn();
  element.addEventListener("chets-billing:cancel", heard);
  api.on(`POST ${CANCELLATION}`, () => SUBSCRIPTION);
  api.on("GET /v1/portal", () => STATES.canceling);
  await button("Confirmer la résiliation").click();
  await settled(() => root.querySelector("dialog") === null);
  expect(api.to(`POST ${CANCELLATION}`).map(({ body }) => body)).toEqual([{}]);
  expect(focused(root)).toContain("Votre abonnement prend fin le 3 décembre 2026.");
  expect(plain(root.querySelector(".banner"))).toContain("référence RES-2026-000018");
  await expect.element(button("Télécharger l’attestation")).toBeVisible();
  expect(heard).toHaveBeenCalledTimes(1);
});

test("reason and comment go with it when they were given", async () => {
  const { api } = await opened();
  api.on(`POST ${CANCELLATION}`, () => SUBSCRIPTION);
  await dialog().getByRole("combobox", { name: /Motif/ }).selectOptions("C’est trop cher");
  await dialog()
    .getByRole("textbox", { name: /Commentaire/ })
    .fill("  Merci.  ");
  await button("Confirmer la résiliation").click();
  await settled(() => api.to(`POST ${CANCELLATION}`).length === 1);
  expect(api.to(`POST ${CANCELLATION}`)[0]?.body).toEqual({ feedback: "too_expensive", comment: "Merci." });
});

test("a double click is one cancellation", async () => {
  const { root, api } = await opened();
  const answer = later<unknown>();
  api.on(`POST ${CANCELLATION}`, answer.answer);
  await button("Confirmer la résiliation").dblClick();
  answer.arrive(SUBSCRIPTION);
  await settled(() => root.querySelector("dialog") === null);
  expect(api.to(`POST ${CANCELLATION}`)).toHaveLength(1);
});

test("its effects may not be readable: ending is still possible", async () => {
  const shown = await show(ACTIVE);
  shown.api.on(`GET ${CANCELLATION}`, () => problem(503, "storage_unavailable"));
  await button("Se désabonner").click();
  await expect.element(button("Confirmer la résiliation")).toBeEnabled();
  expect(plain(shown.root.querySelector("dialog"))).toContain("jusqu’au 3 décembre 2026 inclus");
});

test("no answer is asked for again with the same key", async () => {
  const { root, api } = await opened();
  let tries = 0;
  api.on(`POST ${CANCELLATION}`, () => (++tries === 1 ? cut() : SUBSCRIPTION));
  await button("Confirmer la résiliation").click();
  await expect.element(text("la demande ne compte qu’une fois")).toBeVisible();
  await settled(() => root.querySelector("dialog") === null);
  const keys = api.to(`POST ${CANCELLATION}`).map(({ headers }) => headers.get("Idempotency-Key"));
  expect(new Set(keys).size).toBe(1);
});

test("with another reason it is another wish: the key of the first one would be refused", async () => {
  const { root, api } = await opened();
  // Not an answer that is asked for again of itself.
  api.on(`POST ${CANCELLATION}`, () => problem(429, "rate_limited"));
  await button("Confirmer la résiliation").click();
  await settled(() => api.to(`POST ${CANCELLATION}`).length === 1);
  await button("Confirmer la résiliation").click();
  await settled(() => api.to(`POST ${CANCELLATION}`).length === 2);
  await dialog()
    .getByRole("textbox", { name: /Commentaire/ })
    .fill("Trop cher");
  api.on(`POST ${CANCELLATION}`, () => SUBSCRIPTION);
  await button("Confirmer la résiliation").click();
  await settled(() => root.querySelector("dialog") === null);
  const [first, again, other] = api
    .to(`POST ${CANCELLATION}`)
    .map(({ headers }) => headers.get("Idempotency-Key"));
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test("keeping it, and Escape, change nothing and give the focus back", async () => {
  const { root, api } = await opened();
  await button("Garder mon abonnement").click();
  await settled(() => root.querySelector("dialog") === null);
  expect(focused(root)).toBe("Se désabonner");
  await button("Se désabonner").click();
  await expect.element(dialog()).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await settled(() => root.querySelector("dialog") === null);
  expect(focused(root)).toBe("Se désabonner");
  expect(api.to(`POST ${CANCELLATION}`)).toHaveLength(0);
});

test("taking it back is one activation, and says what comes next", async () => {
  const { root, api, element } = await show(STATES.canceling);
  const heard = vi.fn();
  element.addEventListener("chets-billing:resume", heard);
  api.on(`DELETE ${CANCELLATION}`, () => SUBSCRIPTION);
  api.on("GET /v1/portal", () => ACTIVE);
  await button("Reprendre l’abonnement").click();
  await settled(() => root.querySelector(".notice") !== null);
  expect(plain(root.querySelector(".notice"))).toBe(
    "Votre abonnement reprend. Prochain prélèvement : 58,80 € TTC le 3 décembre 2026.",
  );
  expect(focused(root)).toContain("Votre abonnement reprend.");
  expect(root.querySelectorAll(".banner")).toHaveLength(1);
  expect(heard).toHaveBeenCalledTimes(1);
});
