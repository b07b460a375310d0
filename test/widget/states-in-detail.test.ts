import { expect, test } from "vitest";
import type { Subscription } from "../../shared/api/types/index.ts";
import { button, plain, settled, show } from "../support/browser/element.ts";
import { portal, STATES } from "../support/browser/states.ts";

const late = (
  more: Partial<NonNullable<Subscription["pastDue"]>>,
  status: Subscription["status"] = "past_due",
) => {
  const { subscription } = STATES.pastDue;
  if (!subscription?.pastDue) throw new Error("Nothing is past due");
  const pastDue = { ...subscription.pastDue, ...more };
  // The invoice is further back than what was read.
  const invoices = { ...STATES.pastDue.invoices, data: [] };
  return { ...STATES.pastDue, subscription: { ...subscription, status, pastDue }, invoices };
};

const banner = (root: ShadowRoot) => plain(root.querySelector(".banner > div"));
const thread = (root: ShadowRoot) => plain(root.querySelector(".rail .marks"));

test("a renewal that the bank wants confirmed was not refused: it is to be confirmed, and access stays", async () => {
  const { root } = await show(late({ reason: "confirmation", nextAttemptDate: null }));
  expect(banner(root)).toBe(
    "Votre paiement de 58,80 € n’est pas terminé. Votre banque demande une confirmation. Tant que ce n’est pas fait, rien n’est prélevé. Accès maintenu jusqu’au 2 décembre 2026 inclus.",
  );
  await expect.element(button("Confirmer le paiement")).toBeVisible();
  expect(thread(root)).toContain("À confirmer depuis le 18 novembre");
  expect(plain(root.getElementById("payment-method"))).not.toContain("Refusée");
});

test("once access has ended for want of payment, nothing claims that it is kept", async () => {
  const { root } = await show(late({ accessUntilDate: "2026-11-20", nextAttemptDate: null }, "unpaid"));
  expect(banner(root)).toContain("Votre accès reprend dès que c’est payé.");
  expect(thread(root)).toContain("Fin de l’accès le 20 novembre");
  expect(plain(root.querySelector(".stack"))).not.toContain("maintenu");
});

test("paused: nothing is charged, and no renewal is drawn", async () => {
  const { root } = await show(STATES.paused);
  expect(banner(root)).toBe("Votre abonnement est en pause. Rien n’est prélevé tant qu’il n’a pas repris.");
  expect(root.querySelector(".rail")).toBeNull();
});

test("fewer seats from the next period on are named, and so are those that can be kept", async () => {
  const { subscription } = STATES.scheduled;
  const change = subscription?.scheduledChange;
  if (!subscription || !change) throw new Error("Nothing is scheduled");
  const { plan, price } = subscription;
  const scheduledChange = { ...change, plan, price, quantity: 3 };
  const { root } = await show(portal({ quantity: 5, scheduledChange }));
  expect(banner(root)).toContain("Vous passerez à 3 × Pro mensuel le 3 décembre 2026.");
  expect(thread(root)).toContain("Passage à 3 × Pro mensuel le 3 décembre");
  await expect.element(button("Garder 5 × Pro mensuel")).toBeVisible();
});

test("a first payment that was never made began nothing, and nothing says that an access ended", async () => {
  const { subscription } = STATES.ended;
  if (!subscription) throw new Error("Nothing has ended");
  const { root } = await show({
    ...STATES.ended,
    subscription: { ...subscription, status: "incomplete_expired" },
  });
  const plan = plain(root.querySelector(".plan"));
  expect(plan).toContain("Non commencé");
  expect(plan).toContain("Premier paiement Non abouti Rien n’a été prélevé");
  expect(plan).not.toMatch(/Fin de l’accès|Dernier forfait|2026/);
  await expect.element(button("Choisir un forfait")).toBeVisible();
});

test("after the end the proof of the cancellation and the invoices stay within reach", async () => {
  const { cancellation } = STATES.canceling;
  const { root, api } = await show({ ...STATES.ended, cancellation });
  expect(banner(root)).toBe(
    "Votre abonnement a pris fin le 20 novembre 2026. Vos factures et l’attestation RES-2026-000018 restent téléchargeables ici.",
  );
  await button("Télécharger l’attestation").click();
  await settled(() => api.to("GET /v1/subscription/cancellation/document").length === 1);
  await expect.element(button(/^Télécharger .*FA-2026-000123/)).toBeVisible();
  await expect.element(button("Choisir un forfait")).toBeVisible();
});
