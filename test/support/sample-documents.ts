import type { LegalDocument } from "../../shared/api/types/index.ts";
import {
  CUSTOMER,
  creditNoteDocument,
  documentLine,
  invoiceDocument,
  openInvoiceDocument,
} from "./documents.ts";

const W200 = "W".repeat(200);

/** One document a case that the page must get right; by name, so that tests, goldens and benches agree. */
export const SAMPLES = {
  card: invoiceDocument(),
  sepa: invoiceDocument({
    contractReference: "AB-2025-000071",
    settled: {
      date: "2026-11-09",
      amount: 5880,
      means: { kind: "sepa_debit", last4: "3000", mandate: "MD-2025-000071" },
      reference: "PA-2026-000141",
    },
  }),
  open: openInvoiceDocument(),
  creditNote: creditNoteDocument(),
  refund: creditNoteDocument({
    settled: {
      date: "2026-11-12",
      amount: 5880,
      means: { kind: "card", brand: "mastercard", last4: "4444" },
      reference: "PA-2026-000152",
    },
  }),
  corrected: invoiceDocument({
    number: "FA-2026-000131",
    corrects: { number: "FA-2026-000123", issueDate: "2026-11-03" },
  }),
  upgrade: invoiceDocument({
    lines: [
      documentLine({
        description: "Crédit sur Pro, mensuel",
        quantity: -1,
        unitPrice: 1470,
        period: { firstDay: "2026-11-24", lastDay: "2026-12-02" },
      }),
      documentLine({
        description: "Pro, annuel",
        unitPrice: 49_000,
        period: { firstDay: "2026-11-24", lastDay: "2027-11-23" },
      }),
    ],
  }),
  partialCredit: invoiceDocument({ creditApplied: 1000 }),
  zeroTotal: invoiceDocument({ creditApplied: 5880 }),
  carriedCredit: invoiceDocument({
    lines: [documentLine({ description: "Crédit sur Pro, mensuel", quantity: -1, unitPrice: 3900 })],
    creditApplied: -4680,
  }),
  reverseCharge: invoiceDocument({
    customer: {
      name: "Łódź Świątynia sp. z o.o.",
      email: "ksiegowosc@swiatynia.example",
      siren: null,
      vatId: "PL5260001246",
      address: {
        line1: "ul. Żółkiewskiego 12",
        line2: "Lokal 4",
        postalCode: "90-001",
        city: "Łódź",
        country: "PL",
      },
    },
    lines: [documentLine({ vatCategory: "AE", vatRate: 0 })],
  }),
  twoRates: invoiceDocument({
    lines: [documentLine(), documentLine({ description: "Guide imprimé", unitPrice: 1990, vatRate: 550 })],
  }),
  outsideEu: invoiceDocument({
    customer: {
      name: "Alpenblick Immobilien AG",
      email: "buchhaltung@alpenblick.example",
      siren: null,
      vatId: "CHE-123.456.788",
      address: { line1: "Bahnhofstrasse 7", line2: null, postalCode: "8001", city: "Zürich", country: "CH" },
    },
    lines: [documentLine({ vatCategory: "O", vatRate: 0 })],
  }),
  franchise: invoiceDocument({ lines: [documentLine({ vatCategory: "E", vatRate: 0 })] }),
  coupon: invoiceDocument({
    lines: [documentLine({ allowance: { amount: 980, reason: "Code BIENVENUE20, 20 % de remise" } })],
  }),
  partialPayment: openInvoiceDocument({ prepaid: 2000 }),
  noSiren: invoiceDocument({ customer: { ...CUSTOMER, siren: null, vatId: null } }),
  dinar: invoiceDocument({
    currency: "KWD",
    customer: { ...CUSTOMER, siren: null, vatId: null },
    lines: [documentLine({ unitPrice: 12_345, vatCategory: "O", vatRate: 0 })],
  }),
  yen: invoiceDocument({
    currency: "JPY",
    taxInEuros: 151_234,
    lines: [documentLine({ unitPrice: 1_234_567 })],
  }),
  sixtyLines: invoiceDocument({ lines: Array.from({ length: 60 }, (_, i) => numberedLine(i + 1)) }),
  longNames: invoiceDocument({
    orderReference: W200,
    customer: {
      ...CUSTOMER,
      name: W200,
      address: { line1: W200, line2: W200, postalCode: "44000", city: W200, country: "FR" },
    },
    lines: [documentLine({ description: "W".repeat(1000) })],
  }),
  scripts: invoiceDocument({
    customer: { ...CUSTOMER, name: "Ελλάδα Αγορά · Москва Ёлка · Nguyễn Thị Hương · Œuvre & Cie" },
  }),
} satisfies Record<string, LegalDocument>;

export type SampleName = keyof typeof SAMPLES;

export const SAMPLE_NAMES = Object.keys(SAMPLES) as SampleName[];

function numberedLine(n: number): LegalDocument["lines"][number] {
  return documentLine({
    description: `Utilisateur supplémentaire n° ${n}`,
    quantity: 1 + (n % 4),
    unitPrice: 1200 + 97 * n,
    vatRate: n % 3 === 0 ? 550 : 2000,
    period: n % 2 === 0 ? { firstDay: "2026-11-03", lastDay: "2026-12-02" } : null,
  });
}
