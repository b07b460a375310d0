import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Device, DeviceApproval, Portal } from "../../shared/api/types/index.ts";
import { APPROVAL, CHROME, DEVICES, FIREFOX } from "../support/browser/devices.ts";
import { button, dialog, focused, plain, settled, show, text } from "../support/browser/element.ts";
import { cut, later, problem } from "../support/browser/fake-api.ts";
import { ACTIVE, STATES } from "../support/browser/states.ts";

const CODE = APPROVAL.userCode;
const LIST = "GET /v1/devices";
const LOOK = `GET /v1/devices/approvals/${CODE}`;
const DECIDE = "POST /v1/devices/approvals";

const none = () => new Response(null, { status: 204 });

const address = location.href;
afterEach(() => history.replaceState(null, "", address));

/** The page was opened with a deep link. */
function arriveWith(code: string): void {
  const url = new URL(address);
  url.searchParams.set("chets-view", "devices");
  url.searchParams.set("chets-code", code);
  history.replaceState({ kept: "by the host" }, "", url);
}

/** The module with its devices open, from the footer. */
async function opened(list: Device[] = [], portal: Portal = ACTIVE) {
  const shown = await show(portal);
  shown.api.on(LIST, () => ({ data: list, nextCursor: null }));
  await button("Appareils associés").click();
  await expect.element(field()).toBeVisible();
  await settled(() => shown.root.querySelector("dialog [aria-busy]") === null);
  return shown;
}

/** The same, opened by a deep link whose code is known. */
async function asked(approval: Partial<DeviceApproval> = {}, portal: Portal = ACTIVE) {
  arriveWith(CODE);
  const shown = await show(portal, {
    routes: { [LIST]: () => ({ data: [], nextCursor: null }), [LOOK]: () => ({ ...APPROVAL, ...approval }) },
  });
  await expect.element(text("Une extension demande l’accès")).toBeVisible();
  return shown;
}

const field = () => page.getByLabelText("Code affiché par l’extension");
const type = async (code: string) => {
  await field().fill(code);
  await userEvent.keyboard("{Enter}");
};
const inDialog = (root: ShadowRoot) => plain(root.querySelector("dialog"));
const status = (root: ShadowRoot) => plain(root.querySelector("#pairing [role=status]"));

describe("the list", () => {
  test("each device: its name, what it may do, who let it in, when it was last here", async () => {
    const { root } = await opened(DEVICES);
    expect([...root.querySelectorAll(".device")].map(plain)).toEqual([
      "Chrome sur Linux Peut modifier l’abonnement Associé le 20 novembre 2026 par Claire Dupont Dernière utilisation le 24 novembre 2026 Dissocier",
      "Firefox sur Windows Lecture seule Associé le 20 novembre 2026 par Hugo Lemoine Pas encore utilisé Dissocier",
    ]);
  });

  test("without one, it says what pairing one is good for", async () => {
    const { root } = await opened();
    expect(inDialog(root)).toContain("Aucun appareil associé L’extension de navigateur montre votre forfait");
  });

  test("costs the first screen no request", async () => {
    const { api } = await show(ACTIVE);
    await expect.element(button("Appareils associés")).toBeVisible();
    expect(api.calls.map(({ route }) => route)).toEqual(["GET /v1/portal"]);
  });

  test("one that does not come can be asked for again", async () => {
    const { root, api } = await show(ACTIVE);
    api.on(LIST, () => problem(503, "storage_unavailable"));
    await button("Appareils associés").click();
    await expect.element(text("La liste des appareils ne s’est pas chargée.")).toBeVisible();
    api.on(LIST, () => ({ data: [CHROME], nextCursor: null }));
    await button("Réessayer").click();
    await settled(() => root.querySelector(".device") !== null);
  });

  test("a viewer sees their own, and who sees the others", async () => {
    const { root } = await opened([FIREFOX], STATES.viewer);
    expect(inDialog(root)).toContain("Vous voyez vos propres appareils.");
    expect(inDialog(root)).toContain("gérés par Claire Dupont.");
    await expect.element(button("Dissocier Firefox sur Windows")).toBeEnabled();
  });

  test("closing gives the focus back to the footer", async () => {
    const { root } = await opened();
    await userEvent.keyboard("{Escape}");
    await settled(() => root.querySelector("dialog") === null);
    expect(focused(root)).toBe("Appareils associés");
  });
});

describe("ending a device", () => {
  const DELETE = "DELETE /v1/devices/dev_1";

  test("takes two presses, and a double click is one", async () => {
    const { root, api } = await opened([CHROME]);
    await button("Dissocier Chrome sur Linux").dblClick();
    expect(focused(root)).toContain("Dissocier Chrome sur Linux ? Son accès s’arrête aussitôt.");
    expect(api.to(DELETE)).toHaveLength(0);
    api.on(DELETE, none);
    await button("Confirmer la dissociation").click();
    await settled(() => root.querySelector(".device") === null);
    expect(api.to(DELETE)).toHaveLength(1);
    expect(plain(root.querySelector(".toast"))).toBe("Chrome sur Linux est dissocié. Son accès est arrêté.");
    expect(root.activeElement?.id).toBe("devices");
    expect(inDialog(root)).toContain("Aucun appareil associé");
  });

  test("Garder leaves it, and the focus where it was", async () => {
    const { root, api } = await opened([CHROME]);
    await button("Dissocier Chrome sur Linux").click();
    await button("Garder").click();
    await settled(() => focused(root) === "Dissocier Chrome sur Linux");
    expect(api.to(DELETE)).toHaveLength(0);
  });

  test("one that is gone already is gone", async () => {
    const { root, api } = await opened([CHROME]);
    api.on(DELETE, () => problem(404, "not_found"));
    await button("Dissocier Chrome sur Linux").click();
    await button("Confirmer la dissociation").click();
    await settled(() => root.querySelector(".device") === null);
  });

  test("no answer is said, and asked for again", async () => {
    const { root, api } = await opened([CHROME]);
    let tries = 0;
    api.on(DELETE, () => (++tries === 1 ? cut() : none()));
    await button("Dissocier Chrome sur Linux").click();
    await button("Confirmer la dissociation").click();
    await expect.element(text("n’est peut-être pas encore dissocié")).toBeVisible();
    await settled(() => root.querySelector(".device") === null);
  });
});

describe("a code that is typed", () => {
  test("is read whatever it was written with, and shows who asks", async () => {
    const { root, api } = await opened();
    api.on(LOOK, () => APPROVAL);
    await type(" wdjb mjht ");
    await settled(() => root.activeElement?.id === "pairing");
    expect(plain(root.querySelector("#pairing dl"))).toBe(
      "Navigateur Edge sur Windows Code WDJB-MJHT Entreprise Atelier Dupont Droits Peut modifier l’abonnement Changer de forfait, payer, se désabonner, télécharger les factures. Demande Faite à 10 h 02, valable jusqu’à 10 h 12",
    );
  });

  test.each(["WDJB-MJHA", "WDJB-MJHY", "WDJB-MJH", "WDJB-MJHTT", "WDJB-MJH1", ""])(
    "%j can be none: the server is not asked",
    async (code) => {
      const { root, api } = await opened();
      const before = api.calls.length;
      await type(code);
      await expect
        .element(field())
        .toHaveAccessibleDescription(/Un code a 8 lettres, sans voyelle ni chiffre/);
      expect(root.activeElement?.id).toBe("user-code");
      expect(api.calls).toHaveLength(before);
    },
  );

  test("can be left for another one", async () => {
    const { root, api } = await opened();
    api.on(LOOK, () => APPROVAL);
    await type(CODE);
    await button("Saisir un autre code").click();
    await expect.element(field()).toHaveValue("");
    expect(root.activeElement?.id).toBe("pairing");
    expect(api.to(DECIDE)).toHaveLength(0);
  });

  test.each<[string, () => unknown, string]>([
    ["unknown or expired", () => problem(404, "not_found"), "Ce code est inconnu ou n’est plus valable."],
    ["tried too often", () => problem(429, "rate_limited"), "Trop d’essais. Aucun accès n’a été donné."],
    ["without an answer", cut, "Le serveur n’a pas répondu. Aucun accès n’a été donné."],
    ["after the session", () => problem(401, "token_expired"), "Votre session a expiré."],
  ])("%s: a sentence, and the field stays", async (_, answer, sentence) => {
    const { root, api } = await opened();
    api.on(LOOK, answer);
    await type(CODE);
    await settled(() => plain(root.querySelector("#pairing")).includes(sentence));
    await expect.element(field()).toHaveValue(CODE);
  });
});

describe("a deep link", () => {
  test("asks at once, and answering comes first", async () => {
    const { root } = await asked();
    expect([...root.querySelectorAll("dialog .part")].map(({ id }) => id)).toEqual(["pairing", "devices"]);
    expect(focused(root)).toBe("Appareils associés");
  });

  test("Autoriser lets it in, once: said, listed, and the code leaves the address", async () => {
    const { root, api } = await asked();
    const answer = later<unknown>();
    api.on(DECIDE, answer.answer);
    api.on(LIST, () => ({ data: [{ ...CHROME, name: APPROVAL.name }], nextCursor: null }));
    await button("Autoriser").dblClick();
    await expect.element(button("Autorisation en cours")).toHaveAttribute("aria-disabled", "true");
    answer.arrive({ status: "approved" });
    await settled(() => root.querySelector(".device") !== null);
    expect(api.to(DECIDE).map(({ body }) => body)).toEqual([{ userCode: CODE, approve: true }]);
    expect(status(root)).toContain("Edge sur Windows est associé.");
    expect(root.activeElement?.id).toBe("pairing");
    const { searchParams } = new URL(location.href);
    expect([searchParams.get("chets-view"), searchParams.get("chets-code")]).toEqual(["devices", null]);
    expect(history.state).toEqual({ kept: "by the host" });
  });

  test("Refuser turns it away", async () => {
    const { root, api } = await asked();
    api.on(DECIDE, () => ({ status: "refused" }));
    await button("Refuser").click();
    await settled(() => status(root) !== "");
    expect(api.to(DECIDE)[0]?.body).toEqual({ userCode: CODE, approve: false });
    expect(status(root)).toBe("Demande refusée. Edge sur Windows n’a aucun accès.");
    expect(root.activeElement?.id).toBe("pairing");
  });

  test("Escape answers nothing", async () => {
    const { root, api } = await asked();
    await userEvent.keyboard("{Escape}");
    await settled(() => root.querySelector("dialog") === null);
    expect(api.to(DECIDE)).toHaveLength(0);
  });

  test("a viewer is told why not and who can, and may refuse", async () => {
    const { root } = await asked({}, STATES.viewer);
    expect(inDialog(root)).toContain(
      "Cette extension demande à modifier l’abonnement : pour l’autoriser, demandez à Claire Dupont.",
    );
    await expect.element(button("Refuser")).toBeEnabled();
    expect(button("Autoriser").query()).toBeNull();
  });

  test("a viewer may let in a reader", async () => {
    const { root } = await asked({ scope: "read" }, STATES.viewer);
    expect(inDialog(root)).toContain("Lecture seule Voir le forfait, télécharger les factures.");
    await expect.element(button("Autoriser")).toBeEnabled();
  });

  test("an owner who is one no more is told so", async () => {
    const { root, api } = await asked();
    api.on(DECIDE, () => problem(403, "role_forbidden"));
    await button("Autoriser").click();
    await settled(() => status(root).includes("demandez à Claire Dupont"));
    await expect.element(button("Refuser")).toBeEnabled();
  });

  test("a code that expires meanwhile is said at its field", async () => {
    const { root, api } = await asked();
    api.on(DECIDE, () => problem(404, "not_found"));
    await button("Autoriser").click();
    await settled(() => root.activeElement?.id === "user-code");
    await expect
      .element(field())
      .toHaveAccessibleDescription(/n’est plus valable. Aucun accès n’a été donné/);
  });

  test("too many answers are said, and the question stays", async () => {
    const { root, api } = await asked();
    api.on(DECIDE, () => problem(429, "rate_limited"));
    await button("Autoriser").click();
    await settled(() => status(root).includes("Attendez une minute"));
    await expect.element(button("Autoriser")).toBeEnabled();
  });

  test("no answer is asked for again with the same key", async () => {
    const { root, api } = await asked();
    let tries = 0;
    api.on(DECIDE, () => (++tries === 1 ? cut() : { status: "approved" }));
    await button("Autoriser").click();
    await expect.element(text("Le serveur tarde à répondre.")).toBeVisible();
    await settled(() => status(root).includes("est associé"));
    const keys = api.to(DECIDE).map(({ headers }) => headers.get("Idempotency-Key"));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test.each([
    [[{ ...CHROME, name: APPROVAL.name, pairedAt: "2026-11-24T09:04:00.000Z" }], "est associé"],
    [[CHROME], "n’est plus valable"],
  ])("whether an answer that got lost was carried out, the list tells (%#)", async (list, sentence) => {
    const { root, api } = await asked();
    let tries = 0;
    api.on(DECIDE, () => (++tries === 1 ? cut() : problem(404, "not_found")));
    api.on(LIST, () => ({ data: list, nextCursor: null }));
    await button("Autoriser").click();
    await settled(() => plain(root.querySelector("#pairing")).includes(sentence));
  });

  test("a host that asks for the first screen gets it too", async () => {
    arriveWith(CODE);
    await show(ACTIVE, { attributes: { view: "overview" }, routes: { [LOOK]: () => APPROVAL } });
    await expect.element(dialog()).toBeVisible();
  });

  test("a section that stands alone does not follow it", async () => {
    arriveWith(CODE);
    const { root, api } = await show(ACTIVE, { attributes: { view: "payments" } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(root.querySelector("dialog")).toBeNull();
    expect(api.to(LOOK)).toHaveLength(0);
  });
});

test("offline, nothing can be sent, and the reason stands beside it", async () => {
  const { root } = await opened([CHROME]);
  window.dispatchEvent(new Event("offline"));
  await expect.element(button("Dissocier Chrome sur Linux")).toBeDisabled();
  await expect.element(button("Continuer")).toBeDisabled();
  expect(inDialog(root)).toContain("Indisponible hors ligne");
});

test('view="devices" is the section alone, without a dialog', async () => {
  const { root } = await show(ACTIVE, {
    attributes: { view: "devices" },
    routes: { [LIST]: () => ({ data: [CHROME], nextCursor: null }), [LOOK]: () => APPROVAL },
  });
  await settled(() => root.querySelector(".device") !== null);
  expect(root.querySelector("dialog")).toBeNull();
  expect([...root.querySelectorAll(".card h3")].map(plain)).toEqual([
    "Appareils associés",
    "Associer une extension",
  ]);
  await type(CODE);
  await expect.element(button("Autoriser")).toBeVisible();
  expect(root.activeElement?.id).toBe("pairing");
});
