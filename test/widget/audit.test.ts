import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import type { AuditEntry, AuditState } from "../../shared/api/types/index.ts";
import { entry, PRO } from "../support/browser/devices.ts";
import { button, focused, plain, settled, show, text } from "../support/browser/element.ts";
import { problem } from "../support/browser/fake-api.ts";
import { ACTIVE, STATES } from "../support/browser/states.ts";

const AUDIT = "GET /v1/audit";

const change = (before: Partial<AuditState> | null, after: Partial<AuditState>) =>
  entry("change", { before: before && { ...PRO, ...before }, after: { ...PRO, ...after } });
const by = (kind: AuditEntry["actor"]["kind"]) => ({ kind, id: "x", name: "Claire Dupont" });
const eur = (amount: number) => ({ amount, currency: "EUR" });
const device = { id: "dev_1", name: "Chrome sur Linux" };

async function opened(...entries: AuditEntry[]) {
  const shown = await show(ACTIVE);
  shown.api.on(AUDIT, () => ({ data: entries, nextCursor: null }));
  await button("Qui a fait quoi").click();
  await settled(() => shown.root.querySelector(".entries") !== null);
  return shown;
}

const lines = (root: ShadowRoot) => [...root.querySelectorAll(".entries li")].map(plain);

const SENTENCES: [AuditEntry, string][] = [
  [change({}, { planName: "Entreprise" }), "forfait Pro → Entreprise, par Claire Dupont"],
  [change({}, { interval: "year" }), "forfait Pro mensuel → Pro annuel, par Claire Dupont"],
  [change(null, {}), "abonnement à Pro mensuel, par Claire Dupont"],
  [change({ status: "canceled" }, {}), "abonnement à Pro mensuel, par Claire Dupont"],
  [change({}, { quantity: 3 }), "quantité 1 → 3, par Claire Dupont"],
  [
    change({}, { scheduledPlanName: "Essentiel" }),
    "passage à Essentiel prévu en fin de période, par Claire Dupont",
  ],
  [
    entry("change", { outcome: "declined", before: PRO, after: PRO }),
    "changement de forfait, par Claire Dupont Refusé",
  ],
  [
    entry("change", { outcome: "requires_action", before: PRO, after: PRO }),
    "changement de forfait, par Claire Dupont À confirmer",
  ],
  [
    entry("change", { outcome: "stale", before: PRO, after: PRO }),
    "changement de forfait, par Claire Dupont Montant changé",
  ],
  [
    entry("drop_change", { before: { ...PRO, scheduledPlanName: "Essentiel" }, after: PRO }),
    "passage prévu à Essentiel abandonné, par Claire Dupont",
  ],
  [
    entry("cancel", { before: PRO, after: { ...PRO, cancelAt: "2026-12-03T09:00:00.000Z" } }),
    "résiliation, fin de l’abonnement le 3 décembre 2026, par Claire Dupont",
  ],
  [
    entry("change", {
      before: PRO,
      after: { ...PRO, planName: "Entreprise" },
      difference: { previewed: eur(12_000), charged: eur(12_100), credited: eur(100) },
    }),
    "forfait Pro → Entreprise (121,00 € prélevés au lieu de 120,00 € annoncés, 1,00 € rendus en crédit), par Claire Dupont",
  ],
  [
    entry("pay", { difference: { previewed: eur(12_000), charged: eur(11_900), credited: eur(0) } }),
    "paiement d’une facture (119,00 € prélevés au lieu de 120,00 € annoncés), par Claire Dupont",
  ],
  [entry("resume", { actor: by("device") }), "reprise de l’abonnement, par Claire Dupont depuis l’extension"],
  [entry("pay"), "paiement d’une facture, par Claire Dupont"],
  [entry("pay", { outcome: "declined" }), "paiement d’une facture, par Claire Dupont Refusé"],
  [entry("pay", { outcome: "processing" }), "paiement d’une facture, par Claire Dupont En cours"],
  [entry("setup", { outcome: "setup" }), "enregistrement d’un moyen de paiement demandé, par Claire Dupont"],
  [entry("details"), "coordonnées de facturation modifiées, par Claire Dupont"],
  [
    entry("device_approved", { outcome: null, device }),
    "appareil associé, Chrome sur Linux, par Claire Dupont",
  ],
  [
    entry("device_refused", { outcome: null, device }),
    "appareil refusé, Chrome sur Linux, par Claire Dupont",
  ],
  [
    entry("device_revoked", { outcome: "refresh_token_reused", device, actor: by("device") }),
    "appareil dissocié, Chrome sur Linux, par Claire Dupont depuis l’extension Par sécurité",
  ],
  [entry("open_account", { actor: by("api_key") }), "ouverture du compte de facturation, par votre CRM"],
  [entry("access_ended", { actor: by("operator") }), "accès d’une personne retiré, par l’assistance"],
  [entry("resume", { actor: by("cron") }), "reprise de l’abonnement, automatiquement"],
  [entry("pay", { actor: by("provider") }), "paiement d’une facture, par le prestataire de paiement"],
];

test("each entry is a sentence, with its outcome where that is not as it was meant", async () => {
  const { root } = await opened(...SENTENCES.map(([one]) => one));
  expect(lines(root)).toEqual(SENTENCES.map(([, sentence]) => `12 nov. : ${sentence}`));
});

test("a date of another year shows it", async () => {
  const { root } = await opened(entry("pay", { date: "2025-11-12" }));
  expect(lines(root)[0]).toMatch(/^12 nov\. 2025 : /);
});

test("the pager brings older ones, and the first of them takes the focus", async () => {
  const { root, api } = await show(ACTIVE);
  api.on(AUDIT, ({ query }) =>
    query.get("cursor") === "40"
      ? { data: [entry("details")], nextCursor: null }
      : { data: [entry("resume"), entry("cancel")], nextCursor: "40" },
  );
  await button("Qui a fait quoi").click();
  await button("Voir les précédents").click();
  await settled(() => root.querySelectorAll(".entries li").length === 3);
  expect(focused(root)).toContain("coordonnées de facturation modifiées");
  expect(button("Voir les précédents").query()).toBeNull();
});

test("what does not come can be asked for again, and what is there stays", async () => {
  const { root, api } = await show(ACTIVE);
  api.on(AUDIT, () => ({ data: [entry("resume")], nextCursor: "40" }));
  await button("Qui a fait quoi").click();
  await expect.element(button("Voir les précédents")).toBeVisible();
  api.on(AUDIT, () => problem(503, "storage_unavailable"));
  await button("Voir les précédents").click();
  await expect.element(text("L’historique ne s’est pas chargé.")).toBeVisible();
  expect(lines(root)).toHaveLength(1);
  api.on(AUDIT, () => ({ data: [entry("pay")], nextCursor: null }));
  await button("Réessayer").click();
  await settled(() => root.querySelectorAll(".entries li").length === 2);
});

test("is for the owner: a viewer is not offered it, and told whom to ask", async () => {
  const { root } = await show(STATES.viewer);
  await expect.element(button("Appareils associés")).toBeVisible();
  expect(button("Qui a fait quoi").query()).toBeNull();
  expect(plain(root.querySelector(".line"))).toContain("Pour modifier, demandez à Claire Dupont.");
});

test("Escape gives the focus back", async () => {
  const { root } = await opened(entry("pay"));
  await userEvent.keyboard("{Escape}");
  await settled(() => root.querySelector("dialog") === null);
  expect(focused(root)).toBe("Qui a fait quoi");
});
