import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Preview, Subscription } from "../../shared/api/types/index.ts";
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
import { cut, json, later, problem } from "../support/browser/fake-api.ts";
import { ACTIVE, DOWNGRADE, eur, PREVIEW, portal, STATES, SUBSCRIPTION } from "../support/browser/states.ts";

const PREVIEWS = "POST /v1/subscription/previews";
const CHANGES = "POST /v1/subscription/changes";
const YEARLY: Subscription = {
  ...SUBSCRIPTION,
  price: { id: "pro_year", unitAmount: eur(49000), interval: "year" },
};
const done = (subscription: Subscription | null = YEARLY) => ({
  id: "chg_1",
  status: "succeeded",
  subscription,
});

/** The dialog, with Pro yearly previewed. */
async function previewed(preview: Preview = PREVIEW) {
  const shown = await show(ACTIVE);
  shown.api.on(PREVIEWS, () => json(preview, 201));
  await button("Modifier le forfait").click();
  await dialog().getByRole("radio", { name: "Annuel" }).click();
  await button("Choisir Pro").click();
  await expect.element(button(/^Confirmer/)).toBeVisible();
  return shown;
}

const recap = (root: ShadowRoot) => plain(root.querySelector(".recap"));
const alert = (root: ShadowRoot) => plain(root.querySelector(".recap [role=alert]"));

test("plans side by side, with the saving of a year in euros; nothing is chosen beforehand", async () => {
  const { root } = await show(ACTIVE);
  await button("Modifier le forfait").click();
  await dialog().getByRole("radio", { name: "Annuel" }).click();
  const offers = [...root.querySelectorAll(".offer")].map(plain);
  expect(offers[0]).toContain("Essentiel 190,00 € HT par an soit 15,83 € par mois 38,00 € de moins par an");
  expect(offers[1]).toContain(
    "Pro Actuel, mensuel 490,00 € HT par an soit 40,83 € par mois 98,00 € de moins par an",
  );
  expect(root.querySelectorAll(".offer [aria-pressed=true]")).toHaveLength(0);
  expect(recap(root)).toBe("Récapitulatif Choisissez un forfait pour voir le montant exact.");
});

test("the recap says what is charged today and next, line by line, and until when it is held", async () => {
  const { root, api } = await previewed();
  expect(api.to(PREVIEWS).map(({ body }) => body)).toEqual([{ priceId: "pro_year" }]);
  const said = recap(root);
  expect(said).toContain("570,36 € TTC aujourd’hui, puis 588,00 € TTC le 24 novembre 2027.");
  expect(said).toContain("21 jours utilisés 9 jours crédités");
  expect(said).toContain("Pro, annuel du 24 nov. 2026 au 23 nov. 2027 490,00 €");
  expect(said).toContain("Crédit sur Pro, mensuel 9 jours sur 30, jusqu’au 3 déc. 2026 −14,70 €");
  expect(said).toContain("Sous-total HT 475,30 € TVA 20 % 95,06 € À payer aujourd’hui 570,36 €");
  expect(said).toContain("Visa •••• 4242");
  expect(said).toContain("Confirmer et payer 570,36 €");
  expect(said).toContain("Montant garanti jusqu’à 10 h 15.");
});

test("a downgrade costs nothing today, and its button carries the plan", async () => {
  const { root } = await previewed(DOWNGRADE);
  expect(recap(root)).toContain("Vous passerez à Pro le 3 décembre 2026. Rien n’est à payer aujourd’hui.");
  expect(recap(root)).toContain("Le prochain prélèvement sera de 22,80 € TTC.");
  expect(recap(root)).toContain("À payer aujourd’hui 0,00 €");
  await expect.element(button("Confirmer le passage à Pro")).toBeVisible();
});

test("the other interval previews the same plan again", async () => {
  const { api } = await previewed();
  await dialog().getByRole("radio", { name: "Mensuel" }).click();
  await settled(() => api.to(PREVIEWS).length === 2);
  expect(api.to(PREVIEWS)[1]?.body).toEqual({ priceId: "pro_month" });
});

test("a preview that comes after another choice is not shown", async () => {
  const { root, api } = await previewed();
  const slow = later<Response>();
  api.on(PREVIEWS, ({ body }) =>
    (body as { priceId: string }).priceId === "entreprise_year" ? slow.answer() : json(DOWNGRADE, 201),
  );
  await button("Choisir Entreprise").click();
  await button("Choisir Essentiel").click();
  await expect.element(button("Confirmer le passage à Essentiel")).toBeVisible();
  slow.arrive(json(PREVIEW, 201));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(recap(root)).toContain("Vous passerez à Essentiel");
});

test("a double click is one change, with one key", async () => {
  const { root, api, element } = await previewed();
  const answer = later<unknown>();
  const heard = vi.fn();
  element.addEventListener("chets-billing:change", heard);
  api.on(CHANGES, answer.answer);
  await buttonFrom("Confirmer et payer").dblClick();
  await expect.element(button("Paiement en cours")).toHaveAttribute("aria-disabled", "true");
  await userEvent.keyboard("{Enter}");
  api.on("GET /v1/portal", () => ({ ...ACTIVE, subscription: YEARLY }));
  answer.arrive(done());
  await settled(() => root.querySelector("dialog") === null);
  expect(api.to(CHANGES)).toHaveLength(1);
  expect(api.to(CHANGES)[0]?.body).toEqual({ previewId: "prv_1" });
  expect(api.to(CHANGES)[0]?.headers.get("Idempotency-Key")).toMatch(/^[\x21-\x7e]{20,255}$/);
  expect(plain(root.querySelector(".notice"))).toBe(
    "Votre forfait est maintenant Pro annuel. 570,36 € prélevés sur Visa •••• 4242.",
  );
  expect(focused(root)).toContain("Votre forfait est maintenant Pro annuel.");
  expect(heard).toHaveBeenCalledTimes(1);
});

test("a decline says that nothing was taken, and another try is another key", async () => {
  const { root, api } = await previewed();
  api.on(CHANGES, () => problem(402, "payment_declined", { declineCode: "card_declined" }));
  await buttonFrom("Confirmer et payer").click();
  await settled(() => alert(root) !== "");
  expect(alert(root)).toBe(
    "Votre banque a refusé le paiement de 570,36 €. Rien n’a été prélevé. Essayez une autre carte.",
  );
  await buttonFrom("Confirmer et payer").click();
  await settled(() => api.to(CHANGES).length === 2);
  const keys = api.to(CHANGES).map(({ headers }) => headers.get("Idempotency-Key"));
  expect(new Set(keys).size).toBe(2);
});

test("an amount that changed is shown beside the old one, and has to be confirmed again", async () => {
  const { root, api } = await previewed();
  api.on(CHANGES, () =>
    problem(409, "preview_stale", { preview: { ...PREVIEW, id: "prv_9", dueNow: eur(57044) } }),
  );
  await buttonFrom("Confirmer et payer").click();
  await expect.element(button("Confirmer et payer 570,44 €")).toBeVisible();
  expect(alert(root)).toBe(
    "Le montant a changé depuis l’aperçu : 570,44 € au lieu de 570,36 €. Rien n’a été prélevé.",
  );
  api.on(CHANGES, () => done());
  await button("Confirmer et payer 570,44 €").click();
  await settled(() => root.querySelector("dialog") === null);
  expect(api.to(CHANGES)[1]?.body).toEqual({ previewId: "prv_9" });
});

test("somebody else's change names them and shows the new state", async () => {
  const { root, api } = await previewed();
  api.on(CHANGES, () => problem(409, "operation_in_progress", { startedBy: "Hugo Lemoine" }));
  api.on("GET /v1/portal", () => STATES.scheduled);
  await buttonFrom("Confirmer et payer").click();
  await expect.element(text("Une autre modification vient d’être faite par Hugo Lemoine.")).toBeVisible();
  await settled(() => root.querySelector("dialog") === null && root.querySelector(".banner") !== null);
});

test("no answer is asked for again with the same key, and said", async () => {
  const { root, api } = await previewed();
  let tries = 0;
  api.on(CHANGES, () => (++tries === 1 ? cut() : done()));
  await buttonFrom("Confirmer et payer").click();
  await settled(() => alert(root) !== "");
  expect(alert(root)).toBe(
    "Le serveur n’a pas répondu. Nous vérifions si le paiement est passé ; ne payez pas une seconde fois.",
  );
  await settled(() => root.querySelector("dialog") === null);
  const keys = api.to(CHANGES).map(({ headers }) => headers.get("Idempotency-Key"));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("the plan that one has is refused in words", async () => {
  const { root, api } = await show(ACTIVE);
  api.on(PREVIEWS, () => problem(409, "same_plan"));
  await button("Modifier le forfait").click();
  await button("Choisir Pro").click();
  await settled(() => alert(root) !== "");
  expect(alert(root)).toBe("Vous avez déjà ce forfait. Choisissez-en un autre ou une autre périodicité.");
  await expect.element(button(/^Confirmer/)).not.toBeInTheDocument();
});

test("a preview that fails can be asked for again", async () => {
  const { root, api } = await show(ACTIVE);
  api.on(PREVIEWS, () => problem(503, "provider_unavailable"));
  await button("Modifier le forfait").click();
  await button("Choisir Entreprise").click();
  await settled(() => alert(root) !== "");
  expect(alert(root)).toBe("Le serveur n’a pas répondu. Rien n’a été prélevé.");
  api.on(PREVIEWS, () => json(PREVIEW, 201));
  await button("Réessayer").click();
  await expect.element(button(/^Confirmer et payer/)).toBeVisible();
});

test("a bank that wants a confirmation is waited for", async () => {
  const { root, api } = await previewed();
  const url = "https://bank.example/confirm";
  api.on(CHANGES, () => ({
    id: "chg_1",
    status: "requires_action",
    requiresAction: { kind: "redirect", url },
    subscription: SUBSCRIPTION,
  }));
  api.on("GET /v1/subscription/changes/chg_1", () => done());
  const open = vi.spyOn(window, "open").mockReturnValue({ opener: window } as unknown as Window);
  await buttonFrom("Confirmer et payer").click();
  await expect
    .element(dialog().getByRole("heading", { name: "Votre banque demande une confirmation" }))
    .toBeVisible();
  expect(plain(root.querySelector("dialog"))).toContain(
    "Validez le paiement de 570,36 € dans votre application bancaire.",
  );
  await button("Continuer avec ma banque").click();
  expect(open).toHaveBeenCalledWith(url, "_blank");
  await settled(() => root.querySelector("dialog") === null);
  expect(plain(root.querySelector(".notice"))).toContain("Votre forfait est maintenant Pro annuel.");
});

test("a confirmation that fails leaves the plan as it was", async () => {
  const { root, api } = await previewed();
  api.on(CHANGES, () => ({
    id: "chg_1",
    status: "requires_action",
    requiresAction: { kind: "redirect", url: "https://bank.example/" },
    subscription: SUBSCRIPTION,
  }));
  api.on("GET /v1/subscription/changes/chg_1", () => problem(402, "payment_declined"));
  await buttonFrom("Confirmer et payer").click();
  await expect
    .element(dialog().getByRole("heading", { name: "Votre banque demande une confirmation" }))
    .toBeVisible();
  await expect
    .element(text("La confirmation n’a pas abouti. Votre forfait reste Pro mensuel."), {
      timeout: 6000,
    })
    .toBeVisible();
  await button("Revenir à la facturation").click();
  await settled(() => root.querySelector("dialog") === null);
});

test("an address that is no web address is not followed", async () => {
  const { root, api } = await previewed();
  api.on(CHANGES, () => ({
    id: "chg_1",
    status: "requires_action",
    requiresAction: { kind: "redirect", url: "javascript:alert(1)" },
    subscription: SUBSCRIPTION,
  }));
  await buttonFrom("Confirmer et payer").click();
  await settled(() => alert(root) !== "");
  await expect.element(button("Continuer avec ma banque")).not.toBeInTheDocument();
});

test("a payment that takes days is news, and no success", async () => {
  const { root, api } = await previewed();
  api.on(CHANGES, () => ({ id: "chg_1", status: "processing", subscription: SUBSCRIPTION }));
  await buttonFrom("Confirmer et payer").click();
  await settled(() => root.querySelector(".notice") !== null);
  expect(plain(root.querySelector(".notice"))).toBe(
    "Votre paiement de 570,36 € est en cours. Votre banque peut mettre quelques jours. Ne payez pas une seconde fois.",
  );
});

test("without a subscription, the first one is started, for each seat of the one before", async () => {
  const { root, api } = await show(STATES.none);
  api.on(PREVIEWS, () => json({ ...PREVIEW, lines: PREVIEW.lines.slice(0, 1) }, 201));
  await button("Choisir un forfait").click();
  await expect.element(dialog().getByRole("heading", { name: "Choisir un forfait" })).toBeVisible();
  await button("Choisir Entreprise").click();
  await expect.element(button(/^Confirmer et payer/)).toBeVisible();
  expect(recap(root)).toContain("Votre carte vous est demandée à l’étape suivante.");
});

const CGV = { version: "2026-09", url: "https://chets.example/cgv" };

/** A first subscription that has to accept the seller's terms, previewed. */
async function first() {
  const shown = await show({ ...STATES.none, terms: CGV });
  shown.api.on(PREVIEWS, () => json({ ...PREVIEW, lines: PREVIEW.lines.slice(0, 1) }, 201));
  shown.api.on(CHANGES, () => done());
  await button("Choisir un forfait").click();
  await button("Choisir Entreprise").click();
  await expect.element(button(/^Confirmer et payer/)).toBeVisible();
  return { ...shown, box: dialog().getByRole("checkbox", { name: /conditions générales de vente/ }) };
}

test("the terms of sale are accepted by the customer's own hand, and nothing goes out without", async () => {
  const { root, api, box } = await first();
  await expect.element(box).not.toBeChecked();
  const link = root.querySelector<HTMLAnchorElement>(".terms a");
  expect([link?.href, link?.target, link?.rel]).toEqual([CGV.url, "_blank", "noopener"]);
  expect(plain(link)).toBe("Lire les conditions (version 2026-09)");
  await buttonFrom("Confirmer et payer").click();
  await settled(() => root.querySelector("#w-terms") !== null);
  expect(plain(root.querySelector("#w-terms"))).toBe("Acceptez les conditions pour continuer.");
  expect(root.activeElement).toBe(box.element());
  expect(api.to(CHANGES)).toHaveLength(0);
  await userEvent.keyboard(" ");
  await button("Une licence de plus").click();
  await settled(() => api.to(PREVIEWS).length === 2);
  await expect.element(box).toBeChecked();
  await buttonFrom("Confirmer et payer").click();
  await settled(() => root.querySelector("dialog") === null);
  expect(api.to(CHANGES)[0]?.body).toEqual({ previewId: "prv_1", termsVersion: "2026-09" });
});

test("terms that changed meanwhile are shown and accepted again", async () => {
  const { root, api, box } = await first();
  await box.click();
  const errors = [{ pointer: "/termsVersion", code: "out_of_range", detail: "not the current terms" }];
  api.on(CHANGES, () => problem(422, "validation_failed", { errors }));
  api.on("GET /v1/portal", () => ({ ...STATES.none, terms: { ...CGV, version: "2026-11" } }));
  await buttonFrom("Confirmer et payer").click();
  await settled(() => plain(root.querySelector(".terms")).includes("version 2026-11"));
  expect(alert(root)).toBe(
    "Les conditions de vente ont changé. Lisez-les et acceptez-les de nouveau ; rien n’a été prélevé.",
  );
  await expect.element(box).not.toBeChecked();
});

test("who has a subscription accepted the terms when it began", async () => {
  const { root } = await show({ ...ACTIVE, terms: CGV });
  await button("Modifier le forfait").click();
  await expect.element(dialog()).toBeVisible();
  expect(root.querySelector(".terms")).toBeNull();
});

test("seats are kept when the plan changes", async () => {
  const { api } = await show(portal({ quantity: 4 }));
  api.on(PREVIEWS, () => json(PREVIEW, 201));
  await button("Modifier le forfait").click();
  await button("Choisir Entreprise").click();
  await settled(() => api.to(PREVIEWS).length === 1);
  expect(api.to(PREVIEWS)[0]?.body).toEqual({ priceId: "entreprise_month", quantity: 4 });
});

test("Escape leaves at every step, the focus returns, and nothing is asked of the server", async () => {
  const { root, api } = await show(ACTIVE);
  api.on(PREVIEWS, () => json(PREVIEW, 201));
  for (const step of [[], ["Choisir Entreprise"]]) {
    await button("Modifier le forfait").click();
    await expect.element(dialog()).toBeVisible();
    expect(focused(root)).toBe("Modifier le forfait");
    for (const name of step) await button(name).click();
    await userEvent.keyboard("{Escape}");
    await settled(() => root.querySelector("dialog") === null);
    expect(root.activeElement?.textContent).toBe("Modifier le forfait");
    expect(root.activeElement?.tagName).toBe("BUTTON");
  }
  expect(api.to(CHANGES)).toHaveLength(0);
});

const named = (root: ShadowRoot, id: string) =>
  root.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;

test("seats are counted up, down and typed; the amount follows", async () => {
  const { api, root } = await previewed();
  await button("Une licence de plus").click();
  await button("Une licence de plus").click();
  await settled(() => api.to(PREVIEWS).length === 2);
  expect(api.to(PREVIEWS)[1]?.body).toEqual({ priceId: "pro_year", quantity: 3 });
  await userEvent.fill(named(root, "f-seats"), "12");
  await settled(() => api.to(PREVIEWS).length === 3);
  expect(api.to(PREVIEWS)[2]?.body).toEqual({ priceId: "pro_year", quantity: 12 });
  await button("Choisir Entreprise").click();
  await settled(() => api.to(PREVIEWS).length === 4);
  expect(api.to(PREVIEWS)[3]?.body).toEqual({ priceId: "entreprise_year", quantity: 12 });
});

test("an amount of other seats can't be confirmed, not even at once; seats and code are asked for together", async () => {
  const { api, root } = await previewed();
  await button("J’ai un code promotionnel").click();
  await button("Une licence de plus").click();
  expect(root.querySelector(".confirm")).toBeNull();
  await userEvent.click(named(root, "f-code"));
  await userEvent.keyboard("BIENVENUE20{Enter}");
  await expect.element(button(/^Confirmer et payer/)).toBeVisible();
  expect(api.to(PREVIEWS).slice(1)).toHaveLength(1);
  expect(api.to(PREVIEWS)[1]?.body).toEqual({
    priceId: "pro_year",
    quantity: 2,
    couponCode: "BIENVENUE20",
  });
});

test("a number of seats that can't be is said at the field, and nothing is asked", async () => {
  const { api, root } = await previewed();
  for (const wrong of ["0", "10001", "deux", ""]) {
    await userEvent.fill(named(root, "f-seats"), wrong);
    await settled(() => named(root, "f-seats").getAttribute("aria-invalid") === "true");
    expect(plain(root.querySelector("#w-seats"))).toBe("Indiquez un nombre de licences entre 1 et 10 000.");
  }
  expect(api.to(PREVIEWS)).toHaveLength(1);
  expect(root.querySelector(".confirm")).toBeNull();
  await userEvent.fill(named(root, "f-seats"), "1");
  await expect.element(button(/^Confirmer et payer/)).toBeVisible();
});

test("a subscription of several seats can go down to one", async () => {
  const { api } = await show({ ...ACTIVE, subscription: { ...SUBSCRIPTION, quantity: 2 } });
  api.on(PREVIEWS, () => json(DOWNGRADE, 201));
  await button("Modifier le forfait").click();
  await button("Choisir Pro").click();
  await button("Une licence de moins").click();
  await settled(() => api.to(PREVIEWS).length === 2);
  expect(api.to(PREVIEWS).map(({ body }) => body)).toEqual([
    { priceId: "pro_month", quantity: 2 },
    { priceId: "pro_month", quantity: 1 },
  ]);
});

test("a code is asked for by a link, taken with Enter, and can be dropped", async () => {
  const { api, root } = await previewed();
  await button("J’ai un code promotionnel").click();
  await settled(() => root.activeElement === named(root, "f-code"));
  await userEvent.keyboard("BIENVENUE20{Enter}");
  await expect.element(button("Retirer")).toBeVisible();
  expect(api.to(PREVIEWS)[1]?.body).toEqual({ priceId: "pro_year", couponCode: "BIENVENUE20" });
  expect(recap(root)).toContain("Code BIENVENUE20 pris en compte");
  await button("Retirer").click();
  await settled(() => api.to(PREVIEWS).length === 3);
  expect(api.to(PREVIEWS)[2]?.body).toEqual({ priceId: "pro_year" });
});

test("a code that can't be used is said at the field, and the amount is shown without it", async () => {
  const { api, root } = await previewed();
  const errors = [{ pointer: "/couponCode", code: "unknown_coupon", detail: "no coupon NOEL" }];
  api.on(PREVIEWS, ({ body }) =>
    (body as { couponCode?: string }).couponCode
      ? problem(422, "validation_failed", { errors })
      : json(PREVIEW, 201),
  );
  await button("J’ai un code promotionnel").click();
  await userEvent.keyboard("NOEL");
  await button("Appliquer").click();
  await settled(() => root.querySelector("#w-code") !== null);
  expect(plain(root.querySelector("#w-code"))).toBe(
    "Le code NOEL ne peut pas être utilisé ici. Le montant est calculé sans lui.",
  );
  await expect.element(button("Confirmer et payer 570,36 €")).toBeVisible();
  expect(named(root, "f-code").value).toBe("NOEL");
});

const SHORT = [
  { key: "seats", label: "Utilisateurs", unit: null, used: 4, limit: 3 },
  { key: "storage", label: "Stockage", unit: "Go", used: 6.2, limit: 5 },
];

test("a plan that is too small names each limit, and by when to use less", async () => {
  const { root } = await previewed({ ...DOWNGRADE, exceededLimits: SHORT });
  expect(alert(root)).toBe(
    "Pro ne suffit pas à ce que vous utilisez aujourd’hui : Utilisateurs : 4, pour 3 au plus " +
      "Stockage : 6,2 Go, pour 5 Go au plus Réduisez votre usage avant le 3 décembre 2026.",
  );
});

test("where a plan that is too small is refused, each limit is named and nothing can be confirmed", async () => {
  const { root, api } = await previewed();
  api.on(PREVIEWS, () => problem(422, "validation_failed", { exceededLimits: SHORT }));
  await button("Choisir Essentiel").click();
  await settled(() => recap(root).includes("Utilisateurs"));
  expect(recap(root)).toContain("Ce forfait ne peut pas être choisi.");
  expect(recap(root)).toContain("Stockage : 6,2 Go, pour 5 Go au plus");
  expect(root.querySelector(".confirm")).toBeNull();
});
