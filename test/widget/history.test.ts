import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { button, focused, plain, settled, show, text } from "../support/browser/element.ts";
import { problem } from "../support/browser/fake-api.ts";
import { ACTIVE, eur, INVOICES, invoice, STATES } from "../support/browser/states.ts";

const rows = (root: ShadowRoot) => [...root.querySelectorAll<HTMLElement>(".pay")];

test("a table from 720 px, with every column named", async () => {
  const { root } = await show(ACTIVE, { width: 1200 });
  expect(plain(root.querySelector("table.tbl caption"))).toBe("Historique des paiements");
  expect([...root.querySelectorAll(".tbl th")].map(plain)).toEqual([
    "Date",
    "Facture",
    "Objet",
    "État",
    "Montant TTC",
    "Actions",
  ]);
  expect(plain(rows(root)[0])).toBe(
    "3 novembre 2026 FA-2026-000123 Pro, mensuel Payée 58,80 € AfficherTélécharger",
  );
  expect(root.querySelector("ul.pays")).toBeNull();
});

test("a list below, where the date opens the details", async () => {
  const { root } = await show(ACTIVE, { width: 719 });
  expect(root.querySelector("table.tbl")).toBeNull();
  expect(rows(root)).toHaveLength(8);
  expect(plain(rows(root)[0])).toBe("3 novembre 2026 Payée 58,80 €");
  await expect.element(button("3 novembre 2026, détail de la facture FA-2026-000123")).toBeVisible();
});

test("the container's width counts, also when it changes", async () => {
  const { root, element } = await show(ACTIVE, { width: 1200 });
  const host = element.parentElement as HTMLElement;
  host.style.width = "400px";
  await settled(() => root.querySelector("ul.pays") !== null);
  host.style.width = "900px";
  await settled(() => root.querySelector("table.tbl") !== null);
});

test.each([1200, 400])(
  "each payment is shown and saved by buttons of its number, at %i px",
  async (width) => {
    await show(ACTIVE, { width });
    await expect.element(button("Afficher FA-2026-000123")).toBeVisible();
    await expect.element(button("Télécharger FA-2026-000123")).toBeVisible();
  },
);

test("what has no document has no buttons for one", async () => {
  const { root } = await show({
    ...ACTIVE,
    invoices: {
      ...ACTIVE.invoices,
      data: [invoice(0, { number: null, status: "draft", documentable: false })],
      total: 1,
    },
  });
  expect(rows(root)[0]?.querySelectorAll("button")).toHaveLength(1);
});

test("the words of every payment", async () => {
  const at = "2026-11-03T09:00:00Z";
  const pay = (status: "failed" | "pending" | "requires_action" | "refunded" | "partially_refunded") => ({
    status,
    declineCode: null,
    at,
  });
  const data = [
    invoice(0),
    invoice(1, { status: "open", payment: null }),
    invoice(2, { status: "open", payment: pay("failed") }),
    invoice(3, { status: "open", payment: pay("requires_action") }),
    invoice(4, { status: "open", payment: pay("pending") }),
    invoice(5, { payment: pay("refunded") }),
    invoice(6, { payment: pay("partially_refunded") }),
    invoice(7, { status: "void" }),
  ];
  const { root } = await show({
    ...ACTIVE,
    invoices: { ...ACTIVE.invoices, data, total: 8, nextCursor: null },
  });
  expect(rows(root).map((row) => plain(row.querySelector(".status")))).toEqual([
    "Payée",
    "À payer",
    "Paiement refusé",
    "À confirmer",
    "En cours",
    "Remboursée",
    "Remboursée en partie",
    "Annulée",
  ]);
});

test("a credit note is a row with a negative amount, in the minus of print", async () => {
  const note = invoice(0, {
    type: "credit_note",
    number: "AV-2026-000007",
    status: "issued",
    total: eur(-5880),
    payment: null,
  });
  const { root } = await show({
    ...ACTIVE,
    invoices: { ...ACTIVE.invoices, data: [note], total: 1, nextCursor: null },
  });
  expect(plain(rows(root)[0])).toContain("AV-2026-000007 Pro, mensuel Émis −58,80 €");
});

test("the pager names how many it brings, brings them, and the focus goes to the first of them", async () => {
  const { root, api } = await show(ACTIVE);
  api.on("GET /v1/invoices", () => ({ data: INVOICES.slice(8), nextCursor: null }));
  expect(plain(root.querySelector("footer"))).toBe("8 sur 14 Voir les 6 précédents");
  await button("Voir les 6 précédents").click();
  await settled(() => rows(root).length === 14);
  expect(api.to("GET /v1/invoices").map(({ query }) => query.get("cursor"))).toEqual(["8"]);
  expect(plain(root.querySelector("footer"))).toBe("14 factures");
  expect(focused(root)).toBe("Détail de la facture FA-2026-000115");
});

test("a page that can't be read leaves what is there, and says so", async () => {
  const { root, api } = await show(ACTIVE);
  api.on("GET /v1/invoices", () => problem(503, "storage_unavailable"));
  await button("Voir les 6 précédents").click();
  await expect.element(text("Le serveur n’a pas répondu.")).toBeVisible();
  expect(rows(root)).toHaveLength(8);
  api.on("GET /v1/invoices", () => ({ data: INVOICES.slice(8), nextCursor: null }));
  await button("Voir les 6 précédents").click();
  await settled(() => rows(root).length === 14);
});

test("search asks the API once the typing pauses, and the year is a span of days", async () => {
  const { root, api } = await show(ACTIVE);
  api.on("GET /v1/invoices", () => ({ data: [INVOICES[3]], nextCursor: null }));
  await page.getByRole("searchbox", { name: "Rechercher une facture" }).fill("120");
  await settled(() => rows(root).length === 1);
  await page.getByRole("combobox", { name: "Année" }).selectOptions("2025");
  await settled(() => api.to("GET /v1/invoices").length === 2);
  const [first, second] = api.to("GET /v1/invoices").map(({ query }) => Object.fromEntries(query));
  expect(first).toEqual({ q: "120", limit: "24" });
  expect(second).toEqual({ q: "120", from: "2025-01-01", to: "2025-12-31", limit: "24" });
  expect(plain(root.querySelector("footer"))).toBe("1 facture");
});

test("nothing found is said, and clearing the search shows everything again", async () => {
  const { root, api } = await show(ACTIVE);
  api.on("GET /v1/invoices", () => ({ data: [], nextCursor: null }));
  await page.getByRole("searchbox").fill("rien");
  await expect.element(text("Aucune facture ne correspond.")).toBeVisible();
  await page.getByRole("searchbox").clear();
  await settled(() => rows(root).length === 8);
});

test("an answer that comes after the next search is not shown", async () => {
  const { root, api } = await show(ACTIVE);
  const slow = Promise.withResolvers<unknown>();
  api.on("GET /v1/invoices", ({ query }) =>
    query.get("q") === "a" ? slow.promise : { data: [INVOICES[1]], nextCursor: null },
  );
  await page.getByRole("searchbox").fill("a");
  await settled(() => api.to("GET /v1/invoices").length === 1);
  await page.getByRole("searchbox").fill("ab");
  await settled(() => rows(root).length === 1);
  slow.resolve({ data: INVOICES.slice(0, 5), nextCursor: null });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(rows(root)).toHaveLength(1);
});

test("before the first payment, the history says what will appear", async () => {
  const { root } = await show(STATES.none);
  expect(plain(root.getElementById("payments"))).toBe(
    "Historique des paiements Vos factures apparaîtront ici après le premier paiement.",
  );
});

const state = () => page.getByRole("combobox", { name: "État" });

test("a state is looked for together with a year", async () => {
  const { root, api } = await show(ACTIVE);
  api.on("GET /v1/invoices", () => ({ data: [INVOICES[2]], nextCursor: null }));
  await page.getByRole("combobox", { name: "Année" }).selectOptions("2026");
  await state().selectOptions("Avoirs");
  await settled(() => rows(root).length === 1);
  const [asked] = api.to("GET /v1/invoices").map(({ query }) => Object.fromEntries(query));
  expect(asked).toEqual({ status: "issued", from: "2026-01-01", to: "2026-12-31", limit: "24" });
  await page.getByRole("combobox", { name: "Année" }).selectOptions("Toutes les années");
  await state().selectOptions("Tous les états");
  await settled(() => rows(root).length === 8);
});

describe("five thousand payments", () => {
  const ALL = Array.from({ length: 5_000 }, (_, at) =>
    invoice(0, { id: `in_${at}`, number: `FA-2026-${String(5_000 - at).padStart(6, "0")}` }),
  );
  const part = (query: URLSearchParams) => {
    const from = Number(query.get("cursor") ?? 0);
    const until = from + Number(query.get("limit"));
    return { data: ALL.slice(from, until), nextCursor: until < ALL.length ? String(until) : null };
  };
  const long = {
    ...ACTIVE,
    invoices: { data: ALL.slice(0, 8), total: 5_000, nextCursor: "8", years: [2026] },
  };
  const first = (root: ShadowRoot) => plain(rows(root)[0]?.querySelector("td:nth-child(2)"));

  test("never more than 80 rows stand in the page, and the way back is there", async () => {
    const { root, api } = await show(long);
    api.on("GET /v1/invoices", ({ query }) => part(query));
    for (const shown of [32, 56, 80, 80, 80]) {
      const before = rows(root).at(-1)?.textContent;
      await button("Voir les 24 précédents").click();
      await settled(() => rows(root).at(-1)?.textContent !== before);
      expect(rows(root)).toHaveLength(shown);
    }
    expect(plain(root.querySelector(".history footer p"))).toBe("49 à 128 sur 5 000");
    expect(first(root)).toBe("FA-2026-004952");
    expect(focused(root)).toBe("Détail de la facture FA-2026-004896");
    await button("Voir les 24 suivantes").click();
    await settled(() => first(root) === "FA-2026-004976");
    expect(rows(root)).toHaveLength(80);
    expect(focused(root)).toBe("Détail de la facture FA-2026-004976");
    await button("Voir les 24 suivantes").click();
    await settled(() => root.querySelector(".newer") === null);
    expect(plain(root.querySelector(".history footer p"))).toBe("80 sur 5 000");
  });

  test("what a search finds is no other", async () => {
    const { root, api } = await show(long, { width: 400 });
    api.on("GET /v1/invoices", ({ query }) => part(query));
    await page.getByRole("searchbox").fill("FA-2026");
    await settled(() => rows(root).length === 24);
    for (const shown of [48, 72, 80, 80]) {
      const before = rows(root).at(-1)?.querySelector("button")?.getAttribute("aria-label");
      await button("Voir les précédents").click();
      await settled(() => rows(root).at(-1)?.querySelector("button")?.getAttribute("aria-label") !== before);
      expect(rows(root)).toHaveLength(shown);
    }
    expect(plain(root.querySelector(".history footer p"))).toBe("41 à 120");
    await page.getByRole("searchbox").clear();
    await settled(() => rows(root).length === 8);
  });
});
