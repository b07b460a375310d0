import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { STATE_NAMES, type StateName } from "../../widget/stand-in/stand-in.ts";
import { button, dialog, place, plain, settled, text } from "../support/browser/element.ts";
import { expectNothingUncaught } from "../support/browser/uncaught.ts";

expectNothingUncaught();

const asked = vi.fn(() => Promise.reject(new Error("no server is asked")));

beforeEach(() => {
  asked.mockClear();
  vi.spyOn(window, "fetch").mockImplementation(asked);
});
afterEach(() => {
  expect(asked).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

/** The element in a state, once its page stands; its session would be refused. */
async function drawn(state: string, attributes: Record<string, string> = {}) {
  const element = await place({ state, "session-url": "/nowhere", ...attributes });
  const root = element.shadowRoot as ShadowRoot;
  await settled(() => root.querySelector(".card, [aria-busy]") !== null);
  return { element, root };
}

const SAYS: Record<StateName, string> = {
  active: "Actif",
  trialing: "Essai, encore 4 jours",
  past_due: "Paiement en retard",
  unpaid: "Paiement à terminer",
  incomplete: "Paiement à terminer",
  requires_action: "À confirmer",
  processing: "Votre paiement de 58,80 € est en cours.",
  scheduled: "Vous passerez à Essentiel le 3 décembre 2026.",
  canceling: "Résiliation prévue",
  canceled: "Terminé",
  paused: "En pause",
  none: "Vous n’avez pas encore de forfait",
  viewer: "Pour modifier, demandez à Claire Dupont.",
  loading: "",
  error: "req_7Q4M2XH9",
  offline: "Vous êtes hors ligne.",
};

test("every state is one of these", () => {
  expect(STATE_NAMES.toSorted()).toEqual(Object.keys(SAYS).toSorted());
});

test.each(Object.entries(SAYS))("%s is drawn without a server", async (state, words) => {
  const { root } = await drawn(state);
  if (state === "loading") return settled(() => root.querySelector("[aria-busy]") !== null);
  await settled(() => plain(root.querySelector(".chets")).includes(words));
});

test("another state is drawn when the attribute changes, and the account when it goes", async () => {
  const { element, root } = await drawn("past_due");
  await settled(() => plain(root.querySelector(".plan .pill")) === "Paiement en retard");
  element.state = "paused";
  await settled(() => plain(root.querySelector(".plan .pill")) === "En pause");
});

test("a state that there is none of is told in the console, with those that there are", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  await drawn("overdue");
  await settled(() => told.mock.calls.length > 0);
  expect(told.mock.calls[0]?.[0]).toMatch(/state="overdue".*past_due/);
});

test("a state in another language", async () => {
  await drawn("canceling", { locale: "en" });
  await expect.element(text("Cancellation")).toBeVisible();
});

describe("the flows are gone through", () => {
  test("a change, at the previewed price", async () => {
    const { root, element } = await drawn("active");
    const changed = vi.fn();
    element.addEventListener("chets-billing:change", changed);
    await button("Modifier le forfait").click();
    await button("Choisir Entreprise").click();
    await button(/^Confirmer et payer/).click();
    await settled(() => plain(root.querySelector(".plan")).includes("Entreprise"));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test("unsubscribing, and taking it back", async () => {
    const { root } = await drawn("active");
    await button("Se désabonner").click();
    await button("Confirmer la résiliation").click();
    await settled(() => plain(root.querySelector(".plan .pill")) === "Résiliation prévue");
    await button("Reprendre l’abonnement").click();
    await settled(() => plain(root.querySelector(".plan .pill")) === "Actif");
  });

  test("paying what is due", async () => {
    const { root } = await drawn("past_due");
    await button("Payer maintenant").click();
    await settled(() => plain(root.querySelector(".plan .pill")) === "Actif");
  });

  test("a payment's details, and the billing details", async () => {
    const { root } = await drawn("active");
    await button("Détail de la facture FA-2026-000120").click();
    await settled(() => plain(dialog().query()).includes("FA-2026-000120"));
    await userEvent.keyboard("{Escape}");
    await settled(() => root.querySelector("dialog") === null);
    await button("Modifier les coordonnées de facturation").click();
    await dialog()
      .getByRole("textbox", { name: /^Raison sociale|^Nom/ })
      .fill("Atelier Nouveau");
    await button("Enregistrer").click();
    await settled(() => plain(root.querySelector(".chets")).includes("Atelier Nouveau"));
  });
});

test("removed while it comes, nothing is left behind", async () => {
  const element = await place({ state: "trialing" });
  element.remove();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(element.shadowRoot?.querySelector(".card")).toBeNull();
});

test("offline, nothing can be changed", async () => {
  await drawn("offline");
  await expect.element(text("Vous êtes hors ligne.")).toBeVisible();
  await expect.element(button("Modifier le forfait")).toBeDisabled();
});
