import type { LegalDocument } from "../../shared/api/types/index.ts";
import {
  CUSTOMER,
  creditNoteDocument,
  documentLine,
  invoiceDocument,
  openInvoiceDocument,
} from "./documents.ts";

const W200 = "W".repeat(200);

/** Latin of Poland, Greek, Cyrillic, Vietnamese; Arabic, Hebrew, Chinese, Japanese, Korean; and what becomes □. */
export const TWELVE_SCRIPTS = [
  "Łódź Świątynia Żółć sp. z o.o.",
  "Ελλάδα Αγορά Α.Ε.",
  "Москва Ёлка Київ Ґ",
  "Nguyễn Thị Hương Đặng",
  "شركة النور للتجارة",
  "Filiale de شركة الأمل à Lyon",
  "חברת כהן ובניו בע״מ",
  "北京天安数据科技有限公司",
  "株式会社サクラ印刷",
  "주식회사 한빛소프트",
  "บริษัท สยาม จำกัด",
  "𠮷野家 🙂 नमस्ते",
];

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
  threePages: invoiceDocument({ lines: Array.from({ length: 30 }, (_, i) => numberedLine(i + 1)) }),
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
  english: invoiceDocument({
    locale: "en",
    corrects: { number: "FA-2026-000122", issueDate: "2026-11-01" },
    customer: {
      name: "Harbour & Vale Ltd",
      email: "accounts@harbour.example",
      siren: null,
      vatId: "IE6388047V",
      address: {
        line1: "14 Merrion Row",
        line2: null,
        postalCode: "D02 XY45",
        city: "Dublin",
        country: "IE",
      },
    },
    lines: [
      documentLine({
        description: "ChetsPMS Pro, monthly subscription",
        unitPrice: 123_456,
        vatCategory: "AE",
        vatRate: 0,
        allowance: { amount: 980, reason: "Code WELCOME" },
      }),
    ],
  }),
  englishRefund: creditNoteDocument({
    locale: "en",
    lines: [documentLine({ description: "ChetsPMS Pro, monthly subscription", vatRate: 550 })],
    settled: {
      date: "2026-11-12",
      amount: 5170,
      means: { kind: "card", brand: "mastercard", last4: "4444" },
      reference: "PA-2026-000152",
    },
  }),
  arabic: foreign("شركة النور للتجارة (ش.م.م) 2026", "شارع محمد الخامس 14", "الدار البيضاء", "MA"),
  hebrew: foreign("חברת כהן ובניו בע״מ", "רחוב דיזנגוף 99", "תל אביב", "IL"),
  chinese: foreign("北京天安数据科技有限公司", "朝阳区建国门外大街1号", "北京市", "CN"),
  japanese: foreign("株式会社サクラ印刷", "東京都千代田区丸の内1-2-3", "東京", "JP"),
  korean: foreign("주식회사 한빛소프트", "강남구 테헤란로 152", "서울특별시", "KR"),
  twelveScripts: invoiceDocument({
    lines: TWELVE_SCRIPTS.map((description, i) => documentLine({ description, unitPrice: 1000 + i })),
  }),
} satisfies Record<string, LegalDocument>;

export type SampleName = keyof typeof SAMPLES;

export const SAMPLE_NAMES = Object.keys(SAMPLES) as SampleName[];

/** An invoice for a business far away, in its own letters. */
function foreign(name: string, line1: string, city: string, country: string): LegalDocument {
  const address = { line1, line2: null, postalCode: "20250", city, country };
  return invoiceDocument({
    customer: { name, email: "compta@loin.example", siren: null, vatId: null, address },
    lines: [documentLine({ vatCategory: "O", vatRate: 0 })],
  });
}

function numberedLine(n: number): LegalDocument["lines"][number] {
  return documentLine({
    description: `Utilisateur supplémentaire n° ${n}`,
    quantity: 1 + (n % 4),
    unitPrice: 1200 + 97 * n,
    vatRate: n % 3 === 0 ? 550 : 2000,
    period: n % 2 === 0 ? { firstDay: "2026-11-03", lastDay: "2026-12-02" } : null,
  });
}
