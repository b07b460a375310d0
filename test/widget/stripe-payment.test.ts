import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ChangeResult } from "../../shared/api/types/index.ts";
import {
  button,
  buttonFrom,
  dialog,
  focused,
  plain,
  settled,
  show,
  text,
} from "../support/browser/element.ts";
import { cut, json, problem } from "../support/browser/fake-api.ts";
import { ACTIVE, PREVIEW, STATES, SUBSCRIPTION } from "../support/browser/states.ts";
import { leftovers, typeNumber, withStripe } from "../support/browser/stripe-js.ts";
import type { StandIn } from "../support/browser/stripe-stand-in.ts";

const SETTLE = "GET /v1/subscription/changes/chg_1";
const SECRET = "pi_1_secret";
const done: ChangeResult = { id: "chg_1", status: "succeeded", subscription: SUBSCRIPTION };

/** A confirmed change that waits for the customer at Stripe. */
async function waiting(status: StandIn["intents"][string], portal = ACTIVE, given: Partial<StandIn> = {}) {
  const { standIn, key } = withStripe({ intents: { [SECRET]: status }, ...given });
  const shown = await show(portal);
  const requiresAction = { kind: "stripe", clientSecret: SECRET, publishableKey: key };
  const waits = { id: "chg_1", status: "requires_action", requiresAction, subscription: SUBSCRIPTION };
  shown.api.on("POST /v1/subscription/previews", () => json(PREVIEW, 201));
  shown.api.on("POST /v1/subscription/changes", () => waits);
  shown.api.on(SETTLE, () => (standIn.intents[SECRET] === "succeeded" ? done : waits));
  await buttonFrom(portal.subscription ? "Modifier le forfait" : "Choisir un").click();
  await button("Choisir Entreprise").click();
  await buttonFrom("Confirmer et payer").click();
  // What is paid already passes by without a dialog to wait for.
  if (status !== "succeeded") await settled(() => shown.root.querySelector("dialog.bank") !== null);
  return { ...shown, standIn };
}

const news = (root: ShadowRoot) => plain(root.querySelector(".notice"));
const alert = (root: ShadowRoot) => plain(root.querySelector("dialog [role=alert]"));

test("the bank's window stands above the dialog, can be used, and its yes is settled by the server", async () => {
  const { root, api, standIn } = await waiting("requires_action");
  await expect.element(button("Continuer avec ma banque")).toBeVisible();
  expect(plain(root.querySelector("dialog"))).toContain("Validez le paiement de 570,36 €");
  await button("Continuer avec ma banque").click();
  await page.getByRole("button", { name: "Approuver" }).click();
  await settled(() => news(root) !== "");
  expect(news(root)).toBe("Votre paiement de 570,36 € est accepté.");
  expect(root.querySelector("dialog")).toBeNull();
  expect(standIn.calls).toEqual(["Stripe", "retrievePaymentIntent", "handleNextAction"]);
  expect(standIn.options.locale).toBe("fr");
  expect(api.to(SETTLE).length).toBeGreaterThan(0);
});

test("the bank's no leaves the plan as it was", async () => {
  const { root, api } = await waiting("requires_action");
  api.on(SETTLE, () => problem(402, "payment_declined"));
  await button("Continuer avec ma banque").click();
  await page.getByRole("button", { name: "Refuser" }).click();
  await settled(() => alert(root) !== "");
  expect(alert(root)).toBe("La confirmation n’a pas abouti. Votre forfait reste Pro mensuel.");
  await button("Revenir à la facturation").click();
  await settled(() => root.querySelector("dialog") === null);
  expect(focused(root)).toBe("Modifier le forfait");
});

test("after the bank's window the dialog is modal again, and the focus is in it", async () => {
  const { root, standIn } = await waiting("requires_action");
  await button("Continuer avec ma banque").click();
  await settled(() => document.getElementById("stripe-challenge") !== null);
  expect(root.querySelector("dialog:modal")).toBeNull();
  expect(root.querySelector("dialog[open]")).not.toBeNull();
  standIn.intents[SECRET] = "requires_action";
  await page.getByRole("button", { name: "Refuser" }).click();
  await settled(() => root.querySelector("dialog:modal") !== null);
  expect(root.querySelector("dialog")?.contains(root.activeElement)).toBe(true);
});

test("without a card Stripe's fields stand in the document, drawn in the dialog in its order", async () => {
  const { root, element, standIn } = await waiting("requires_payment_method", STATES.none);
  await typeNumber("4242 4242 4242 4242");
  const place = element.querySelector<HTMLElement>("[slot^=chets-stripe]");
  expect(place?.getRootNode()).toBe(document);
  const [outer, inner] = [root.querySelector("dialog"), place].map((one) => one?.getBoundingClientRect());
  expect(inner?.width).toBeGreaterThan(200);
  expect(inner?.left).toBeGreaterThan(outer?.left ?? 0);
  expect(inner?.bottom).toBeLessThan(outer?.bottom ?? 0);
  expect(standIn.options.payment?.defaultValues?.billingDetails).toEqual({
    name: "Atelier Dupont SARL",
    email: "compta@dupont.example",
  });
  const order: string[] = [];
  for (let step = 0; step < 4; step++) {
    await userEvent.tab();
    order.push(document.activeElement?.tagName === "IFRAME" ? "fields" : focused(root));
  }
  expect(order).toEqual(["Fermer", "fields", "Confirmer et payer 570,36 €", "Annuler"]);
  await button("Confirmer et payer 570,36 €").click();
  await settled(() => news(root) !== "");
  expect(leftovers()).toEqual([]);
  expect(standIn.calls).toContain("destroy");
});

test("a card that asks for its bank is confirmed without leaving the fields", async () => {
  const { root } = await waiting("requires_payment_method", STATES.none);
  await typeNumber("4000002500003155");
  await buttonFrom("Confirmer et payer").click();
  await page.getByRole("button", { name: "Approuver" }).click();
  await settled(() => news(root) !== "");
});

test("a card that is refused can be replaced at once", async () => {
  const { root, api } = await waiting("requires_payment_method", STATES.none);
  await typeNumber("4000000000000341");
  await buttonFrom("Confirmer et payer").click();
  await settled(() => alert(root) !== "");
  expect(alert(root)).toContain("Votre banque a refusé le paiement de 570,36 €. Rien n’a été prélevé.");
  expect(api.to(SETTLE)).toHaveLength(0);
  await typeNumber("4242424242424242");
  await buttonFrom("Confirmer et payer").click();
  await settled(() => news(root) !== "");
});

test("fields that are not filled in send nothing", async () => {
  const { standIn } = await waiting("requires_payment_method", STATES.none);
  await expect.element(buttonFrom("Confirmer et payer")).toBeEnabled();
  await buttonFrom("Confirmer et payer").click();
  await expect.element(buttonFrom("Confirmer et payer")).not.toHaveAttribute("aria-disabled");
  expect(standIn.calls).not.toContain("confirmPayment");
});

test("a bank debit takes days, and is said so", async () => {
  const { root, api } = await waiting("requires_payment_method", STATES.none);
  api.on(SETTLE, () => ({ ...done, status: "processing" }));
  await typeNumber("FR1420041010050500013M02606");
  await buttonFrom("Confirmer et payer").click();
  await settled(() => news(root) !== "");
  expect(news(root)).toBe(
    "Votre paiement de 570,36 € est en cours. Votre banque peut mettre quelques jours. Ne payez pas une seconde fois.",
  );
});

test("what was paid already is not asked for again", async () => {
  const { root, standIn } = await waiting("succeeded");
  await settled(() => news(root) !== "");
  expect(standIn.calls).toEqual(["Stripe", "retrievePaymentIntent"]);
});

test("a connection that is cut while paying: the server is asked, and nobody pays twice", async () => {
  const { root, api, standIn } = await waiting("requires_payment_method", STATES.none);
  const answer = api.to(SETTLE).length;
  expect(answer).toBe(0);
  api.on(SETTLE, cut);
  standIn.cut = "confirmPayment";
  await typeNumber("4242424242424242");
  await buttonFrom("Confirmer et payer").click();
  await settled(() => alert(root) !== "");
  expect(alert(root)).toBe(
    "Le serveur n’a pas répondu. Nous vérifions si le paiement est passé ; ne payez pas une seconde fois.",
  );
  await expect.element(buttonFrom("Confirmer et payer")).not.toBeInTheDocument();
  api.on(SETTLE, () => done);
  document.dispatchEvent(new Event("visibilitychange"));
  await settled(() => news(root) !== "");
});

test("fields that do not come are said, told to the host, and can be asked for again", async () => {
  const { root, standIn, element } = await waiting("requires_payment_method", STATES.none, {
    cut: "retrievePaymentIntent",
  });
  const told: string[] = [];
  element.addEventListener("chets-billing:error", (event) => told.push((event as CustomEvent).detail.code));
  await settled(() => alert(root) !== "");
  expect(alert(root)).toContain("Le formulaire sécurisé ne s’est pas chargé. Rien n’a été prélevé.");
  await button("Réessayer").click();
  await settled(() => told.length > 0);
  expect(new Set(told)).toEqual(new Set(["stripe_blocked"]));
  standIn.cut = null;
  await button("Réessayer").click();
  await typeNumber("4242424242424242");
});

test("leaving takes Stripe's fields away and shows how the payment stands", async () => {
  const { root, api } = await waiting("requires_payment_method", STATES.none);
  await typeNumber("4242424242424242");
  const reads = api.to("GET /v1/portal").length;
  await button("Fermer").click();
  await settled(() => root.querySelector("dialog") === null);
  expect(leftovers()).toEqual([]);
  await settled(() => api.to("GET /v1/portal").length > reads);
});

test("an element that is taken away leaves nothing behind", async () => {
  const { element } = await waiting("requires_payment_method", STATES.none);
  await typeNumber("4242424242424242");
  element.remove();
  expect(leftovers()).toEqual([]);
});

test("a payment that the session can't see any more is in doubt, and said so", async () => {
  const { root, api } = await waiting("requires_action");
  api.on(SETTLE, () => problem(401, "session_revoked"));
  await button("Continuer avec ma banque").click();
  await page.getByRole("button", { name: "Approuver" }).click();
  await settled(() => alert(root) !== "");
  expect(alert(root)).toContain("ne payez pas une seconde fois. Votre session a expiré.");
  await expect.element(dialog()).toBeVisible();
  await expect.element(text("Votre session a expiré")).toBeVisible();
});
