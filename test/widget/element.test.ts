import { afterEach, expect, test, vi } from "vitest";
import type { ChetsBilling } from "../../widget/element.ts";
import { button, place, plain, session, settled, show, text } from "../support/browser/element.ts";
import { cut, fakeApi, json, problem } from "../support/browser/fake-api.ts";
import { ACTIVE, PLANS, STATES } from "../support/browser/states.ts";
import { expectNothingUncaught } from "../support/browser/uncaught.ts";

expectNothingUncaught();

afterEach(() => {
  history.replaceState(null, "", location.pathname);
});

const stands = (element: ChetsBilling) => () => element.shadowRoot?.querySelector(".plan h3") != null;

test("attributes and properties mirror each other", async () => {
  fakeApi({ "GET /v1/portal": () => ACTIVE });
  const element = await place();
  element.sessionUrl = "/session";
  element.theme = "dark";
  element.setAttribute("locale", "fr-CA");
  expect(element.getAttribute("session-url")).toBe("/session");
  expect(element.getAttribute("theme")).toBe("dark");
  expect(element.locale).toBe("fr-CA");
  element.theme = null;
  expect(element.hasAttribute("theme")).toBe(false);
});

test("session-url is asked once, by POST without a body, for requests that need it at the same time", async () => {
  const api = fakeApi({
    "POST /facturation/session": session,
    "GET /v1/portal": () => ACTIVE,
  });
  const element = await place({ "session-url": "/facturation/session" });
  element.getSession = null;
  await settled(stands(element));
  await Promise.all([element.refresh(), element.refresh()]);
  expect(api.to("POST /facturation/session").map(({ body }) => body)).toEqual([undefined]);
  expect(api.to("GET /v1/portal").at(-1)?.headers.get("Authorization")).toBe("Bearer token");
});

test("an element that came with the page's HTML asks for one session, however many attributes it has", async () => {
  const api = fakeApi({ "POST /facturation/session": session, "GET /v1/portal": () => ACTIVE });
  const element = await place();
  const host = element.parentElement as HTMLElement;
  element.remove();
  api.calls.length = 0;
  host.innerHTML = `<chets-billing session-url="/facturation/session" locale="fr-CA" view="overview"></chets-billing>`;
  await settled(stands(host.firstElementChild as ChetsBilling));
  expect(api.to("POST /facturation/session")).toHaveLength(1);
});

test("a refused token is replaced once, and the request is sent again", async () => {
  const api = fakeApi({ "GET /v1/portal": () => ACTIVE });
  const tokens = ["old", "new"];
  const getSession = vi.fn(async () => ({ ...(await session()), token: tokens.shift() ?? "none" }));
  api.on("GET /v1/portal", ({ headers }) =>
    headers.get("Authorization") === "Bearer new" ? ACTIVE : problem(401, "token_expired"),
  );
  const element = await place();
  element.getSession = getSession;
  await settled(stands(element));
  expect(getSession).toHaveBeenCalledTimes(2);
});

test("a token is renewed before it ends", async () => {
  fakeApi({ "GET /v1/portal": () => ACTIVE });
  const getSession = vi.fn(session);
  const element = await place();
  element.getSession = getSession;
  await settled(stands(element));
  const start = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(start + 850_000);
  await element.refresh();
  expect(getSession).toHaveBeenCalledTimes(2);
});

test("an ended session says to reload, and offers no retry", async () => {
  fakeApi({ "GET /v1/portal": () => problem(401, "session_revoked") });
  const element = await place();
  const heard = vi.fn();
  element.addEventListener("chets-billing:error", ({ detail }: CustomEventInit) => heard(detail));
  await expect.element(text("Votre session a expiré. Rechargez la page pour continuer")).toBeVisible();
  await expect.element(button("Réessayer")).not.toBeInTheDocument();
  expect(heard).toHaveBeenCalledExactlyOnceWith({
    code: "session_revoked",
    status: 401,
    requestId: "req_7Q4M2XH9",
    message: "401 session_revoked: session_revoked",
  });
});

test.each([
  ["no answer", () => cut()],
  ["a server's fault", () => problem(500, "internal_error")],
  ["a proxy's page instead of JSON", () => new Response("<html>", { status: 502 })],
])("%s: what happened, what is still true, and a retry", async (_, answer) => {
  const api = fakeApi({ "GET /v1/portal": answer });
  const element = await place();
  await expect
    .element(text("Le serveur n’a pas répondu. Votre abonnement n’est pas modifié et rien n’a été prélevé."))
    .toBeVisible();
  api.on("GET /v1/portal", () => ACTIVE);
  await button("Réessayer").click();
  await settled(stands(element));
});

test("the request's id is shown for support", async () => {
  fakeApi({ "GET /v1/portal": () => problem(503, "storage_unavailable") });
  const element = await place();
  await settled(() => element.shadowRoot?.querySelector(".bad") != null);
  expect(plain(element.shadowRoot?.querySelector(".bad"))).toContain(
    "Référence à donner à l’assistance : req_7Q4M2XH9",
  );
});

test("a host that refuses a session, and one that does not answer", async () => {
  const api = fakeApi({ "POST /session": () => new Response("", { status: 403 }) });
  const element = await place({ "session-url": "/session" });
  element.getSession = null;
  await expect.element(text("Vous n’avez pas accès à la facturation de cette entreprise.")).toBeVisible();
  api.on("POST /session", () => cut());
  element.sessionUrl = "/session?again";
  await expect.element(button("Réessayer")).toBeVisible();
});

test("ready says who it is for; events cross shadow roots", async () => {
  const heard = vi.fn();
  const listen = ({ detail }: Event & CustomEventInit) => heard(detail);
  document.addEventListener("chets-billing:ready", listen);
  fakeApi({ "GET /v1/portal": () => ACTIVE });
  const outer = document.createElement("div");
  document.body.append(outer);
  const element = document.createElement("chets-billing") as ChetsBilling;
  element.getSession = session;
  outer.attachShadow({ mode: "open" }).append(element);
  await settled(stands(element));
  document.removeEventListener("chets-billing:ready", listen);
  outer.remove();
  expect(heard).toHaveBeenCalledExactlyOnceWith({
    customerId: "atelier-dupont",
    role: "owner",
    status: "active",
  });
});

test("what is set in one turn asks for the portal once", async () => {
  const api = fakeApi({ "GET /v1/portal": () => ACTIVE });
  const element = document.createElement("chets-billing") as ChetsBilling;
  document.body.append(element);
  element.getSession = session;
  element.locale = "fr";
  element.token = "first";
  await settled(stands(element));
  element.remove();
  expect(api.to("GET /v1/portal")).toHaveLength(1);
});

test("two on one page live apart", async () => {
  fakeApi({ "GET /v1/portal": () => ACTIVE });
  const [one, two] = [await place(), await place({}, 400)];
  await settled(() => stands(one)() && stands(two)());
  expect(one.shadowRoot?.querySelector("table.tbl")).not.toBeNull();
  expect(two.shadowRoot?.querySelector("ul.pays")).not.toBeNull();
  one.remove();
  expect(two.shadowRoot?.querySelector(".plan h3")).not.toBeNull();
});

test("two on one page open a flow each, whichever was asked last", async () => {
  fakeApi({ "GET /v1/portal": () => ACTIVE });
  const both = [await place({ view: "cancel" }), await place({ view: "cancel" })];
  for (const { shadowRoot } of both) await settled(() => shadowRoot?.querySelector("dialog") != null);
});

test("removed, it lets go of everything; put back, it starts over", async () => {
  const { element, root, api } = await show(ACTIVE);
  const parent = element.parentElement as HTMLElement;
  element.remove();
  expect(root.querySelector(".chets")?.childElementCount).toBe(0);
  const before = api.calls.length;
  window.dispatchEvent(new Event("online"));
  expect(api.calls).toHaveLength(before);
  parent.append(element);
  await settled(stands(element));
  expect(api.calls).toHaveLength(before + 1);
  expect(root.querySelectorAll(".chets")).toHaveLength(1);
});

test("refresh reads again and keeps what is shown meanwhile", async () => {
  const { element, root, api } = await show(ACTIVE);
  api.on("GET /v1/portal", () => STATES.canceling);
  const refreshed = element.refresh();
  expect(plain(root.querySelector(".plan .pill"))).toBe("Actif");
  await refreshed;
  expect(plain(root.querySelector(".plan .pill"))).toBe("Résiliation prévue");
});

test("a refresh that fails leaves what is shown", async () => {
  const { element, root, api } = await show(ACTIVE);
  api.on("GET /v1/portal", () => cut());
  await element.refresh();
  expect(plain(root.querySelector(".plan .pill"))).toBe("Actif");
});

test("offline: the time of the data, and nothing can be written until it is over", async () => {
  const { root } = await show(ACTIVE);
  window.dispatchEvent(new Event("offline"));
  await expect.element(text("Vous êtes hors ligne.")).toBeVisible();
  await expect.element(text("Voici l’état connu à 10 h 04.")).toBeVisible();
  await expect.element(button("Modifier le forfait")).toBeDisabled();
  await expect.element(button("Se désabonner")).toBeDisabled();
  await expect.element(text("Indisponible hors ligne")).toBeVisible();
  window.dispatchEvent(new Event("online"));
  await expect.element(button("Modifier le forfait")).toBeEnabled();
  expect(root.querySelector(".banner")).toBeNull();
});

test("days are counted from the API's clock, not from the reader's", async () => {
  vi.spyOn(Date, "now").mockReturnValue(Date.parse("2031-01-01T00:00:00Z"));
  const { root } = await show(ACTIVE);
  expect(plain(root.querySelector(".marks"))).toContain("dans 9 jours");
});

test.each([
  ["payments", "Historique des paiements"],
  ["billing-details", "Coordonnées de facturation"],
  ["payment-method", "Moyen de paiement"],
])("view %s is that section alone", async (view, title) => {
  const { root } = await show(ACTIVE, { attributes: { view } });
  expect([...root.querySelectorAll("h2, h3")].map(plain)).toEqual([title]);
});

test.each(["change-plan", "cancel"])("view %s opens the flow over the first screen", async (view) => {
  const { root } = await show(ACTIVE, { attributes: { view } });
  await settled(() => root.querySelector("dialog[open]") !== null);
  expect(plain(root.querySelector(".title"))).toBe("Facturation");
});

test("a deep link in the page's address brings its section into focus", async () => {
  history.replaceState(null, "", "?chets-view=billing-details");
  const { root } = await show(ACTIVE);
  await settled(() => root.activeElement?.id === "billing-details");
});

test("a deep link opens no flow for a viewer, and none by a name that is no view", async () => {
  for (const view of ["cancel", "constructor", "payment"]) {
    history.replaceState(null, "", `?chets-view=${view}`);
    const { root, element } = await show(STATES.viewer);
    expect(root.querySelector("dialog")).toBeNull();
    element.remove();
  }
});

test.each(["canceling", "ended"] as const)("a deep link ends nothing twice, %s", async (state) => {
  const { root } = await show(STATES[state], { attributes: { view: "cancel" } });
  await settled(() => root.querySelector(".also") !== null);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(root.querySelector("dialog")).toBeNull();
});

test("plans is a price table that needs no session", async () => {
  const api = fakeApi({ "GET /v1/plans": () => ({ data: PLANS }) });
  const element = document.createElement("chets-billing") as ChetsBilling;
  element.view = "plans";
  document.body.append(element);
  await expect.element(text("49,00")).toBeVisible();
  const root = element.shadowRoot as ShadowRoot;
  expect([...root.querySelectorAll("h3")].map(plain)).toEqual(["Essentiel", "Pro", "Entreprise"]);
  expect(root.querySelectorAll("button")).toHaveLength(0);
  expect(api.to("GET /v1/plans")[0]?.headers.has("Authorization")).toBe(false);
  expect(api.to("GET /v1/portal")).toHaveLength(0);
  element.remove();
});

test("what is typed into the portal by others stays text", async () => {
  const name = `<img src=x onerror="window.broken=1">`;
  const { root } = await show({ ...ACTIVE, billingDetails: { ...ACTIVE.billingDetails, name } });
  expect(root.querySelector("img")).toBeNull();
  expect(plain(root.getElementById("billing-details"))).toContain(name);
});

test("a portal that can't be drawn breaks nothing but itself", async () => {
  fakeApi({ "GET /v1/portal": () => json({ ...ACTIVE, plans: null, subscription: {} }) });
  const element = await place();
  await expect.element(button("Réessayer")).toBeVisible();
  expect(element.isConnected).toBe(true);
});
