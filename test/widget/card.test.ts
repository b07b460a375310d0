import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Portal } from "../../shared/api/types/index.ts";
import { button, buttonFrom, dialog, focused, plain, settled, show } from "../support/browser/element.ts";
import { cut, json, problem } from "../support/browser/fake-api.ts";
import { ACTIVE, PREVIEW, portal, STATES } from "../support/browser/states.ts";
import { leftovers, typeNumber, withStripe } from "../support/browser/stripe-js.ts";
import type { StandIn } from "../support/browser/stripe-stand-in.ts";

const SECRET = "seti_1_secret";
const SETUP = "POST /v1/payment-methods/setup";
const MASTERCARD = { kind: "card", brand: "mastercard", last4: "4444", expMonth: 8, expYear: 2030 } as const;

/** The dialog where a card is entered; the server learns of it when Stripe has it. */
async function entering(
  before: Portal = ACTIVE,
  { theme = "light", ...given }: Partial<StandIn> & { theme?: string } = {},
) {
  const { standIn, key } = withStripe({ intents: { [SECRET]: "requires_payment_method" }, ...given });
  const shown = await show(before, { attributes: { theme } });
  shown.api.on(SETUP, () => ({ kind: "stripe", clientSecret: SECRET, publishableKey: key }));
  shown.api.on("GET /v1/portal", () =>
    standIn.intents[SECRET] === "succeeded" ? { ...before, paymentMethod: MASTERCARD } : before,
  );
  return { ...shown, standIn };
}

const news = (root: ShadowRoot) => plain(root.querySelector(".notice"));
const alert = (root: ShadowRoot) => plain(root.querySelector("dialog [role=alert]"));

test("another card is entered in the page, and the page shows it", async () => {
  const { root, standIn } = await entering();
  await button("Changer de carte").click();
  await expect.element(dialog().getByRole("heading", { name: "Changer de moyen de paiement" })).toBeVisible();
  await typeNumber("5555555555554444");
  await button("Enregistrer ce moyen de paiement").click();
  await settled(() => news(root) !== "");
  expect(news(root)).toBe(
    "Votre moyen de paiement est enregistré. Mastercard •••• 4444 servira pour vos prochains paiements.",
  );
  expect(standIn.calls.filter((name) => name.startsWith("confirm"))).toEqual(["confirmSetup"]);
  expect(leftovers()).toEqual([]);
  expect(focused(root)).toContain("Votre moyen de paiement est enregistré.");
});

test("a bank that wants a confirmation is asked above the dialog", async () => {
  const { root } = await entering(STATES.trialing);
  await button("Ajouter une carte").click();
  await typeNumber("4000002500003155");
  await button("Enregistrer ce moyen de paiement").click();
  await page.getByRole("button", { name: "Approuver" }).click();
  await settled(() => news(root) !== "");
});

test("a card that is refused is said, and another can be tried", async () => {
  const { root } = await entering();
  await button("Changer de carte").click();
  await typeNumber("4000000000000069");
  await button("Enregistrer ce moyen de paiement").click();
  await settled(() => alert(root) !== "");
  expect(alert(root)).toBe(
    "Votre banque a refusé ce moyen de paiement. Rien n’a été prélevé. Essayez-en un autre.",
  );
  await typeNumber("5555555555554444");
  await button("Enregistrer ce moyen de paiement").click();
  await settled(() => news(root) !== "");
});

test("a connection that is cut: Stripe is asked whether the card is kept", async () => {
  const { root, standIn } = await entering();
  await button("Changer de carte").click();
  await typeNumber("5555555555554444");
  standIn.cut = "confirmSetup";
  await button("Enregistrer ce moyen de paiement").click();
  await settled(() => alert(root) !== "");
  expect(alert(root)).toContain("Stripe n’a pas répondu. Rien n’a été prélevé.");
  // It had been kept: the next look says so, and nothing is entered twice.
  standIn.cut = null;
  standIn.intents[SECRET] = "succeeded";
  await typeNumber("5555555555554444");
  await button("Enregistrer ce moyen de paiement").click();
  await settled(() => news(root) !== "");
});

test("a choice of plan goes on with the new card", async () => {
  const { api } = await entering();
  api.on("POST /v1/subscription/previews", () => json(PREVIEW, 201));
  await button("Modifier le forfait").click();
  await button("Choisir Entreprise").click();
  await dialog().getByRole("button", { name: "Changer de carte" }).click();
  await typeNumber("5555555555554444");
  await button("Enregistrer ce moyen de paiement").click();
  await expect.element(buttonFrom("Confirmer et payer 570,36")).toBeVisible();
  await expect.element(dialog().getByText("Mastercard •••• 4444")).toBeVisible();
  expect(api.to("POST /v1/subscription/previews").map(({ body }) => body)).toEqual([
    { priceId: "entreprise_month" },
    { priceId: "entreprise_month" },
  ]);
});

test("seats and code of the choice are still there after the card", async () => {
  const { api } = await entering();
  api.on("POST /v1/subscription/previews", () => json(PREVIEW, 201));
  await button("Modifier le forfait").click();
  await button("Choisir Entreprise").click();
  await button("Une licence de plus").click();
  await button("J’ai un code promotionnel").click();
  await userEvent.keyboard("BIENVENUE20{Enter}");
  await dialog().getByRole("button", { name: "Changer de carte" }).click();
  await typeNumber("5555555555554444");
  await button("Enregistrer ce moyen de paiement").click();
  await expect.element(buttonFrom("Confirmer et payer 570,36")).toBeVisible();
  expect(api.to("POST /v1/subscription/previews").at(-1)?.body).toEqual({
    priceId: "entreprise_month",
    quantity: 2,
    couponCode: "BIENVENUE20",
  });
});

test("the fields have the colours of the page, in the dark too", async () => {
  const { root, standIn } = await entering(ACTIVE, { theme: "dark" });
  await button("Changer de carte").click();
  await settled(() => standIn.options.elements !== undefined);
  const { theme, variables } = standIn.options.elements?.appearance ?? {};
  expect(theme).toBe("night");
  expect(variables).toMatchObject({
    colorBackground: "#1a1a18",
    colorText: "#eeede9",
    colorPrimary: "#86c8de",
  });
  await settled(() => root.querySelector(".coming") === null);
});

test("a host's accent reaches the fields", async () => {
  const { element, standIn } = await entering();
  element.style.setProperty("--chets-accent", "color-mix(in srgb, #6b21a8 100%, white)");
  await button("Changer de carte").click();
  await settled(() => standIn.options.elements !== undefined);
  expect(standIn.options.elements?.appearance).toMatchObject({
    theme: "stripe",
    variables: { colorPrimary: "#6b21a8" },
  });
});

test("what the server could not prepare opens no dialog", async () => {
  const { root, api } = await entering();
  for (const answer of [cut, () => problem(503, "provider_unavailable")]) {
    api.on(SETUP, answer);
    await button("Changer de carte").click();
    await settled(() => plain(root.querySelector(".toast")) !== "");
    expect(plain(root.querySelector(".toast"))).toContain("Rien n’a été prélevé.");
    expect(root.querySelector("dialog")).toBeNull();
  }
});

test("a bank account pays from then on", async () => {
  const { root, api } = await entering(portal({}));
  api.on("GET /v1/portal", () => ({ ...ACTIVE, paymentMethod: { kind: "sepa_debit", last4: "2606" } }));
  await button("Changer de carte").click();
  await typeNumber("FR1420041010050500013M02606");
  await button("Enregistrer ce moyen de paiement").click();
  await settled(() => news(root) !== "");
  expect(news(root)).toContain("•••• 2606 servira pour vos prochains paiements.");
});

test("on coming back from a bank's page the client secret leaves the address", async () => {
  const address = location.href;
  const url = new URL(address);
  for (const name of ["setup_intent", "setup_intent_client_secret"]) url.searchParams.set(name, SECRET);
  url.searchParams.set("redirect_status", "succeeded");
  history.replaceState(null, "", url);
  sessionStorage.setItem(
    "chets-billing:return:atelier-dupont",
    JSON.stringify({ method: ACTIVE.paymentMethod, choice: null }),
  );
  const { root, api } = await entering();
  api.on("GET /v1/portal", () => ({ ...ACTIVE, paymentMethod: MASTERCARD }));
  await settled(() => news(root) !== "");
  expect(location.href).toBe(address);
  vi.restoreAllMocks();
});

/** Comes back from the provider's page, which says nothing of how it went. */
async function comingBack(choice: object | null, portals: Portal[]) {
  const back = { method: ACTIVE.paymentMethod, choice };
  sessionStorage.setItem("chets-billing:return:atelier-dupont", JSON.stringify(back));
  let read = 0;
  const shown = await show(portals[0] as Portal);
  shown.api.on("POST /v1/subscription/previews", () => json(PREVIEW, 201));
  shown.api.on("GET /v1/portal", () => portals[Math.min(++read, portals.length - 1)]);
  return shown;
}

test("on coming back from the provider's page, the page reads again until it knows the new card", async () => {
  const { root, api } = await comingBack(null, [ACTIVE, ACTIVE, { ...ACTIVE, paymentMethod: MASTERCARD }]);
  await settled(() => news(root) !== "");
  expect(news(root)).toBe(
    "Votre moyen de paiement est enregistré. Mastercard •••• 4444 servira pour vos prochains paiements.",
  );
  expect(plain(root.querySelector("#payment-method"))).toContain("Mastercard •••• 4444");
  expect(api.to("GET /v1/portal").length).toBe(3);
});

test("who comes back without a card is told nothing", { timeout: 15_000 }, async () => {
  const { root, api } = await comingBack(null, [ACTIVE]);
  await vi.waitUntil(() => api.to("GET /v1/portal").length === 5, 10_000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(news(root)).toBe("");
});

test("a choice of plan is there again at once, and names the new card as soon as it is known", async () => {
  const { root } = await comingBack({ priceId: "entreprise_month", quantity: 2 }, [
    ACTIVE,
    { ...ACTIVE, paymentMethod: MASTERCARD },
  ]);
  await expect.element(buttonFrom("Confirmer et payer 570,36")).toBeVisible();
  await expect.element(dialog().getByText("Mastercard •••• 4444")).toBeVisible();
  expect(root.querySelector<HTMLInputElement>("#f-seats")?.value).toBe("2");
  expect(news(root)).toBe("");
});
