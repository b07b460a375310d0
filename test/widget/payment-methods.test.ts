import { describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Portal, SavedPaymentMethod } from "../../shared/api/types/index.ts";
import { button, dialog, focused, plain, settled, show } from "../support/browser/element.ts";
import { cut, later, problem } from "../support/browser/fake-api.ts";
import {
  DEBIT,
  EXPIRED,
  keep,
  LIST,
  METHODS,
  toDefault,
  toRemove,
  VISA,
} from "../support/browser/methods.ts";
import { ACTIVE, STATES } from "../support/browser/states.ts";
import { typeNumber, withStripe } from "../support/browser/stripe-js.ts";

/** The module with its list open, from the card. */
async function opened(kept: SavedPaymentMethod[] = METHODS, portal: Portal = ACTIVE) {
  const shown = await show(portal);
  keep(shown.api, kept);
  await button("Gérer les moyens de paiement").click();
  await settled(() => shown.root.querySelector("dialog.methods [aria-busy=false]") !== null);
  return shown;
}

const rows = (root: ShadowRoot) => [...root.querySelectorAll(".method")].map(plain);
const told = (root: ShadowRoot) => plain(root.querySelector("dialog [role=alert]"));
const toast = (root: ShadowRoot) => plain(root.querySelector(".toast"));

describe("the list", () => {
  test("each: its name, until when it is good or by which mandate, and which one pays", async () => {
    const { root } = await opened();
    expect(rows(root)).toEqual([
      "Visa •••• 4242 Par défaut Expire en août 2028 Il paie votre abonnement : définissez-en un autre par défaut pour pouvoir le supprimer.",
      "Prélèvement SEPA •••• 2606 Mandat CHETS-2026-0042 Chaque prélèvement met quelques jours à aboutir. Définir par défaut Supprimer",
      "Mastercard •••• 4444 Expirée depuis septembre 2026 Définir par défaut Supprimer",
    ]);
  });

  test("the only one of a subscription that runs can't be removed, and says why", async () => {
    const { root } = await opened([VISA]);
    expect(rows(root)[0]).toContain(
      "Il paie votre abonnement : ajoutez-en un autre pour pouvoir le supprimer.",
    );
    await expect.element(button(/^Supprimer/)).not.toBeInTheDocument();
  });

  test("after the end even the only one can go", async () => {
    const { root, api } = await opened([VISA], { ...STATES.ended, paymentMethod: ACTIVE.paymentMethod });
    await button("Supprimer Visa •••• 4242").click();
    await button("Confirmer la suppression").click();
    await settled(() => rows(root).length === 0);
    expect(api.to(toRemove(VISA))).toHaveLength(1);
    expect(plain(root.querySelector("dialog"))).toContain("Aucun moyen de paiement n’est enregistré.");
  });

  test("one that does not come is said, and can be asked for again", async () => {
    const { root, api } = await show(ACTIVE);
    api.on(LIST, () => problem(503, "storage_unavailable"));
    await button("Gérer les moyens de paiement").click();
    await expect.element(dialog().getByText("La liste ne s’est pas chargée. Rien n’a changé.")).toBeVisible();
    keep(api, METHODS);
    await button("Réessayer").click();
    await settled(() => rows(root).length === 3);
  });

  test("costs the first screen no request, and a viewer sees no way in", async () => {
    const { api } = await show(STATES.viewer);
    await expect.element(button("Gérer les moyens de paiement")).not.toBeInTheDocument();
    expect(api.calls.map(({ route }) => route)).toEqual(["GET /v1/portal"]);
  });

  test("a mail's deep link opens it", async () => {
    const address = location.href;
    history.replaceState(null, "", "?chets-view=payment-method");
    try {
      await show(ACTIVE, { routes: { [LIST]: () => ({ data: METHODS, nextCursor: null }) } });
      await expect.element(dialog().getByRole("heading", { name: "Moyens de paiement" })).toBeVisible();
    } finally {
      history.replaceState(null, "", address);
    }
  });

  test("closing gives the focus back to its opener", async () => {
    const { root } = await opened();
    await userEvent.keyboard("{Escape}");
    await settled(() => root.querySelector("dialog") === null);
    expect(focused(root)).toBe("Gérer les moyens de paiement");
  });
});

describe("another one pays", () => {
  test("at one press: the row comes first, has the focus, and the page shows it", async () => {
    const { root, api } = await opened();
    api.on("GET /v1/portal", () => ({ ...ACTIVE, paymentMethod: DEBIT }));
    await button("Définir Prélèvement SEPA •••• 2606 par défaut").click();
    await settled(() => rows(root)[0]?.startsWith("Prélèvement SEPA •••• 2606 Par défaut") === true);
    expect(toast(root)).toBe("Prélèvement SEPA •••• 2606 paiera vos prochaines factures.");
    await settled(() => root.activeElement?.id === "method-pm_2");
    await settled(() => plain(root.getElementById("payment-method")).includes("2606"));
  });

  test("one that is gone meanwhile is said, and the list is as it is", async () => {
    const { root, api } = await opened();
    api.on(toDefault(EXPIRED), () => problem(404, "not_found"));
    api.on(LIST, () => ({ data: [VISA, DEBIT], nextCursor: null }));
    await button("Définir Mastercard •••• 4444 par défaut").click();
    await settled(() => told(root) !== "");
    expect(told(root)).toBe("Mastercard •••• 4444 n’est plus enregistré.");
    expect(rows(root)).toHaveLength(2);
  });
});

describe("removing one", () => {
  test("takes two presses, and a double click is one", async () => {
    const { root, api } = await opened();
    await button("Supprimer Mastercard •••• 4444").dblClick();
    expect(focused(root)).toContain("Supprimer Mastercard •••• 4444 ? Vos factures déjà réglées");
    expect(api.to(toRemove(EXPIRED))).toHaveLength(0);
    await button("Confirmer la suppression").click();
    await settled(() => rows(root).length === 2);
    expect(api.to(toRemove(EXPIRED))).toHaveLength(1);
    expect(toast(root)).toBe("Mastercard •••• 4444 n’est plus enregistré.");
    await settled(() => root.activeElement?.id === "methods");
  });

  test("Garder leaves it, and the focus where it was", async () => {
    const { root, api } = await opened();
    await button("Supprimer Mastercard •••• 4444").click();
    await button("Garder").click();
    await settled(() => focused(root) === "Supprimer Mastercard •••• 4444");
    expect(api.to(toRemove(EXPIRED))).toHaveLength(0);
  });

  test("one that became the default elsewhere is refused with the reason, and the list is read again", async () => {
    const { root, api } = await opened();
    api.on(toRemove(DEBIT), () => problem(409, "payment_method_in_use"));
    api.on(LIST, () => ({
      data: [
        { ...DEBIT, default: true },
        { ...VISA, default: false },
      ],
      nextCursor: null,
    }));
    await button("Supprimer Prélèvement SEPA •••• 2606").click();
    await button("Confirmer la suppression").click();
    await settled(() => told(root) !== "");
    expect(told(root)).toContain("Il paie votre abonnement");
    expect(rows(root)[0]).toContain("Prélèvement SEPA •••• 2606 Par défaut");
    await settled(() => root.activeElement?.id === "method-pm_2");
  });

  test("an answer that is lost is asked for again, and what is gone already is gone", async () => {
    const { root, api } = await opened();
    let sent = 0;
    api.on(toRemove(DEBIT), () => (sent++ ? problem(404, "not_found") : cut()));
    api.on(LIST, () => ({ data: [VISA, EXPIRED], nextCursor: null }));
    await button("Supprimer Prélèvement SEPA •••• 2606").click();
    await button("Confirmer la suppression").click();
    await settled(() => told(root) !== "");
    expect(told(root)).toBe(
      "Le serveur n’a pas répondu. Votre demande a peut-être été prise en compte : réessayez, elle ne compte qu’une fois. Rien n’a été prélevé.",
    );
    await settled(() => rows(root).length === 2);
    expect(told(root)).toBe("");
    expect(sent).toBe(2);
  });

  test("somebody else's change is told by name", async () => {
    const { root, api } = await opened();
    api.on(toRemove(DEBIT), () => problem(409, "operation_in_progress", { startedBy: "Hugo Lemoine" }));
    await button("Supprimer Prélèvement SEPA •••• 2606").click();
    await button("Confirmer la suppression").click();
    await settled(() => toast(root) !== "");
    expect(toast(root)).toContain("Hugo Lemoine");
  });
});

describe("one more", () => {
  test("is entered in Stripe's fields in the page", async () => {
    const secret = "seti_1_secret";
    const { standIn, key } = withStripe({ intents: { [secret]: "requires_payment_method" } });
    const { root, api } = await opened();
    api.on("POST /v1/payment-methods/setup", () => ({
      kind: "stripe",
      clientSecret: secret,
      publishableKey: key,
    }));
    api.on("GET /v1/portal", () =>
      standIn.intents[secret] === "succeeded" ? { ...ACTIVE, paymentMethod: DEBIT } : ACTIVE,
    );
    await button("Ajouter un moyen de paiement").click();
    await typeNumber("FR1420041010050500013M02606");
    await button("Enregistrer ce moyen de paiement").click();
    await settled(() => plain(root.querySelector(".notice")) !== "");
    expect(plain(root.querySelector(".notice"))).toContain("Prélèvement SEPA •••• 2606 servira");
  });

  test("leaving the fields gives the focus back to where it all began", async () => {
    const secret = "seti_1_secret";
    const { key } = withStripe({ intents: { [secret]: "requires_payment_method" } });
    const { root, api } = await opened();
    api.on("POST /v1/payment-methods/setup", () => ({
      kind: "stripe",
      clientSecret: secret,
      publishableKey: key,
    }));
    await button("Ajouter un moyen de paiement").click();
    await expect
      .element(dialog().getByRole("heading", { name: "Changer de moyen de paiement" }))
      .toBeVisible();
    await userEvent.keyboard("{Escape}");
    await settled(() => root.querySelector("dialog") === null);
    expect(focused(root)).toBe("Gérer les moyens de paiement");
  });
});

test("everything is reached and done by keyboard alone", async () => {
  const { root, api } = await show(ACTIVE);
  keep(api, METHODS);
  root.querySelector<HTMLElement>("#payment-method .body button")?.focus();
  await userEvent.keyboard("{Enter}");
  await settled(() => rows(root).length === 3);
  const order: string[] = [];
  for (let step = 0; step < 6; step++) {
    await userEvent.tab();
    order.push(focused(root));
  }
  expect(order).toEqual([
    "Fermer",
    "Définir Prélèvement SEPA •••• 2606 par défaut",
    "Supprimer Prélèvement SEPA •••• 2606",
    "Définir Mastercard •••• 4444 par défaut",
    "Supprimer Mastercard •••• 4444",
    "Ajouter un moyen de paiement",
  ]);
  await userEvent.tab({ shift: true });
  await userEvent.keyboard("{Enter}");
  await userEvent.tab();
  expect(focused(root)).toBe("Confirmer la suppression");
  await userEvent.keyboard("{Enter}");
  await settled(() => rows(root).length === 2);
  await settled(() => root.activeElement?.id === "methods");
});

test("offline, nothing can be done but to look", async () => {
  const { root } = await opened();
  const wait = later<Response>();
  vi.mocked(window.fetch).mockImplementation(wait.answer);
  window.dispatchEvent(new Event("offline"));
  await settled(() =>
    [...root.querySelectorAll<HTMLButtonElement>("dialog .btn")].every(({ disabled }) => disabled),
  );
});
