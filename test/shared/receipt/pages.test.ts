import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LegalDocument } from "../../../shared/api/types/index.ts";
import { formatMoneyForDocument } from "../../../shared/money.ts";
import { buildFont } from "../../../shared/receipt/fonts/build/build-fonts.ts";
import { isBlank } from "../../../shared/receipt/fonts/visible.ts";
import { renderAcknowledgment, renderReceipt } from "../../../shared/receipt/index.ts";
import { acknowledgmentDocument, CUSTOMER, invoiceDocument } from "../../support/documents.ts";
import { actualTexts, checkStructure, pageTexts, rawText } from "../../support/node/pdf-tools.ts";
import type { SampleName } from "../../support/sample-documents.ts";
import { SAMPLES } from "../../support/sample-documents.ts";

const render = (document: LegalDocument): Promise<Uint8Array> =>
  renderReceipt(document, { loadFont: buildFont });

async function pagesOf(name: SampleName): Promise<string[]> {
  return pageTexts(await render(SAMPLES[name]));
}

async function textOf(name: SampleName): Promise<string> {
  return (await pagesOf(name)).join("\n");
}

describe("a paid invoice says", () => {
  test.each([
    "Facture",
    "FA-2026-000123",
    "Acquittée le 3 novembre 2026",
    "Date d’émission",
    "3 novembre au 2 décembre 2026",
    "Prestation de services",
    "BC-2026-07",
    "ChetsPMS SAS",
    "24 rue du Faubourg",
    "69003 Lyon, France",
    "SIREN 100 200 302",
    "TVA FR52 100200302",
    "Atelier Dupont SARL",
    "SIREN 123 456 782",
    "TVA FR11 123456782",
    "ChetsPMS Pro, abonnement mensuel 1 49,00 € 20 % 49,00 €",
    "du 3 novembre 2026 au 2 décembre 2026",
    "Total HT 49,00 €",
    "Total TVA 9,80 €",
    "Total TTC 58,80 €",
    "Déjà réglé −58,80 €",
    "Reste à payer 0,00 €",
    "Carte Visa •••• 4242",
    "PA-2026-000140",
    "Pénalités de retard : trois fois le taux d’intérêt légal.",
    "40 €",
    "Pas d’escompte pour paiement anticipé.",
    "ChetsPMS SAS au capital de 10 000 €, siège social 24 rue du Faubourg, 69003 Lyon, RCS Lyon 100 200 302.",
    "facturation@chetspms.example",
    "Facture FA-2026-000123, compatible Factur-X (profil EN 16931)",
    "Page 1 / 1",
  ])("%s", async (words) => {
    expect(await textOf("card")).toContain(words);
  });
});

test("each VAT group has its rate, base and tax", async () => {
  const text = await textOf("twoRates");
  expect(text).toMatch(/20 % 49,00 € 9,80 €/);
  expect(text).toMatch(/5,5 % 19,90 € 1,09 €/);
});

test("an open invoice says until when, and no payment", async () => {
  const text = await textOf("open");
  expect(text).toContain("À régler avant le 17 novembre 2026");
  expect(text).toContain("Reste à payer 58,80 €");
  expect(text).not.toMatch(/Acquittée|Déjà réglé|Réglée le/);
});

test("a credit note says so, and on which invoice", async () => {
  const text = await textOf("creditNote");
  expect(text).toContain("Avoir");
  expect(text).toContain("AV-2026-000007");
  expect(text).toContain("Sur la facture FA-2026-000123 du 3 novembre 2026");
  expect(text).not.toMatch(/Acquittée|À régler|Reste à payer/);
});

test("a credit note that was paid back says when and how", async () => {
  const text = await textOf("refund");
  expect(text).toContain("Remboursé le 12 novembre 2026");
  expect(text).toContain("Déjà remboursé −58,80 €");
  expect(text).toContain("Carte Mastercard •••• 4444");
});

test("an invoice that replaces another says which", async () => {
  expect(await textOf("corrected")).toContain("Remplace la facture FA-2026-000123 du 3 novembre 2026");
});

test("a direct debit and the contract", async () => {
  const text = await textOf("sepa");
  expect(text).toContain("Prélèvement SEPA •••• 3000");
  expect(text).toContain("AB-2025-000071");
  expect(text).toContain("9 novembre 2026");
});

test("a credit line is negative", async () => {
  expect(await textOf("upgrade")).toMatch(/Crédit sur Pro, mensuel −1 14,70 € 20 % −14,70 €/);
});

test("credit of the balance is taken off before the payment", async () => {
  const partly = await textOf("partialCredit");
  expect(partly).toContain("Crédit déduit −10,00 €");
  expect(partly).toContain("Déjà réglé −48,80 €");
  const wholly = await textOf("zeroTotal");
  expect(wholly).toContain("Crédit déduit −58,80 €");
  expect(wholly).toContain("Solde créditeur");
  expect(wholly).toContain("Reste à payer 0,00 €");
  expect(wholly).not.toContain("Déjà réglé");
});

test("a negative total is carried to the balance", async () => {
  const text = await textOf("carriedCredit");
  expect(text).toContain("Total TTC −46,80 €");
  expect(text).toContain("Crédit reporté 46,80 €");
  expect(text).toContain("Reste à payer 0,00 €");
});

test("reverse charge: the sentence once, both VAT ids, no tax", async () => {
  const text = await textOf("reverseCharge");
  expect(text.match(/Autoliquidation/g)).toHaveLength(1);
  expect(text).toContain("TVA PL5260001246");
  expect(text).toContain("TVA FR52 100200302");
  expect(text).toContain("90-001 Łódź, Pologne");
  expect(text).toContain("Total TVA 0,00 €");
});

test("a sentence that stands under the VAT is not said again, one of the register replaces ours", async () => {
  const { reverseCharge } = SAMPLES;
  const sentence = reverseCharge.vatGroups[0]?.exemption?.text ?? "";
  const pdf = await render({
    ...reverseCharge,
    mentions: [
      ...reverseCharge.mentions,
      { code: "TXD", text: sentence },
      { code: "REG", text: "ChetsPMS SAS, capital de 10 000 €, RCS Lyon 100 200 302." },
    ],
  });
  const text = (await pageTexts(pdf)).join("\n");
  expect(text.match(/Autoliquidation/g)).toHaveLength(1);
  expect(text).toContain("ChetsPMS SAS, capital de 10 000 €");
  expect(text).not.toContain("au capital de");
});

test("a currency without decimals", async () => {
  expect(await textOf("yen")).toContain("Total TTC 1 481 480 JPY");
});

test("three pages, each with its number, what is carried over twice", async () => {
  const pages = await pagesOf("threePages");
  expect(pages.map((page) => /Page \d+ \/ \d+/.exec(page)?.[0])).toEqual([
    "Page 1 / 3",
    "Page 2 / 3",
    "Page 3 / 3",
  ]);
  expect(pages.map((page) => page.includes("À reporter"))).toEqual([true, true, false]);
  expect(pages.map((page) => page.includes("Total TTC"))).toEqual([false, false, true]);
});

describe("sixty lines", () => {
  test("every line stands on some page, every page has number and count", async () => {
    const pages = await pagesOf("sixtyLines");
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, i) => {
      expect(page).toContain(`Page ${i + 1} / ${pages.length}`);
      expect(page).toContain("FA-2026-000123");
      expect(page).toContain(i === 0 ? "Vendeur" : "Atelier Dupont SARL");
    });
    for (let n = 1; n <= 60; n++) expect(pages.join("\n")).toMatch(new RegExp(`supplémentaire n° ${n} `));
  });

  test("what is carried is what stood above, and is brought forward", async () => {
    const pages = await pagesOf("sixtyLines");
    let sum = 0;
    pages.forEach((page, i) => {
      const brought = /Report ([\d ]+,\d\d) €/.exec(page)?.[1];
      expect(brought ?? "0,00").toBe(figures(sum));
      for (const [, n] of page.matchAll(/supplémentaire n° (\d+) /g)) {
        sum += SAMPLES.sixtyLines.lines[Number(n) - 1]?.net ?? Number.NaN;
      }
      const carried = /À reporter ([\d ]+,\d\d) €/.exec(page)?.[1];
      expect(carried).toBe(i < pages.length - 1 ? figures(sum) : undefined);
    });
    expect(sum).toBe(SAMPLES.sixtyLines.totals.net);
  });

  test("the totals are not alone on the last page", async () => {
    const last = (await pagesOf("sixtyLines")).at(-1);
    expect(last).toContain("supplémentaire n° 60 ");
    expect(last).toContain("Total TTC");
  });
});

function figures(amount: number): string {
  return formatMoneyForDocument(amount, "EUR").replaceAll("\u00a0", " ").replace(" €", "");
}

describe("names", () => {
  test.each([
    "Éléonore d’Œuvre-Ÿvain « garçon »",
    "Łódź Świątynia Żółć",
    "Ελλάδα Αγορά Ώρα",
    "Москва Ёлка Київ Ґ",
    "Nguyễn Thị Hương Đặng",
    "</rdf:RDF> %PDF-1.7 (a) \\) <b> &amp;",
  ])("%s is whole and can be copied", async (name) => {
    const text = await rawText(await render(invoiceDocument({ customer: { ...CUSTOMER, name } })));
    expect(text.replace(/\s+/g, " ")).toContain(name);
  });

  test.each(["株式会社サクラ", "北京天安", "주식회사 한빛", "ไทย 🙂 Dupont 𠮷"])(
    "%s is itself when it is copied or read aloud",
    async (name) => {
      const text = await rawText(await render(invoiceDocument({ customer: { ...CUSTOMER, name } })));
      expect(text).toContain(name);
    },
  );

  test.each(["شركة النور للتجارة", "חברת כהן ובניו בע״מ"])(
    "%s is found where it stands, and said whole beside it",
    async (name) => {
      const pdf = await render(invoiceDocument({ customer: { ...CUSTOMER, name } }));
      const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
      expect((await pageTexts(pdf)).join("").replace(marks, "")).toContain(name);
      expect(await actualTexts(pdf)).toContain(name);
    },
  );

  test("the caller is told what is drawn as □, and nothing where nothing is", async () => {
    const told: string[] = [];
    const options = { loadFont: buildFont, onMissing: (characters: string) => told.push(characters) };
    await renderReceipt(invoiceDocument({ customer: { ...CUSTOMER, name: "ไท ไ 🙂" } }), options);
    await renderReceipt(invoiceDocument(), options);
    expect(told).toEqual(["ไท🙂"]);
  });

  test("whatever a name holds, the file is sound", async () => {
    const names = fc
      .string({ unit: "binary", minLength: 1, maxLength: 200 })
      .filter((name) => !isBlank(name));
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const pdf = await render(invoiceDocument({ customer: { ...CUSTOMER, name } }));
        await checkStructure(pdf);
        expect(await rawText(pdf)).toContain("PA-2026-000140");
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test("200 characters without a space are all there", async () => {
    const text = await rawText(await render(SAMPLES.longNames));
    expect(text.match(/W/g)?.length).toBeGreaterThanOrEqual(5 * 200 + 1000);
    expect(text).toContain("SIREN");
  });
});

test("an acknowledgment says what ends, when, who asked, and what is owed", async () => {
  const document = acknowledgmentDocument({
    openInvoices: [{ number: "FA-2026-000124", amountDue: 5880, currency: "EUR" }],
  });
  const text = (await pageTexts(await renderAcknowledgment(document, { loadFont: buildFont }))).join("\n");
  for (const words of [
    "Attestation de résiliation",
    "RES-2026-000018",
    "Accès complet jusqu’au 3 décembre 2026 inclus",
    "AB-2025-000071",
    "Pro, mensuel",
    "Résiliation demandée par Claire Dupont le 24 novembre 2026 à 10 h 04.",
    "Cette confirmation est envoyée à compta@atelier-dupont.example.",
    "Votre abonnement Pro mensuel prend fin le 3 décembre 2026",
    "La facture FA-2026-000124 reste à payer : 58,80 €.",
    "RCS Lyon 100 200 302",
  ]) {
    expect(text).toContain(words);
  }
});
