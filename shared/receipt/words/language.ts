import type {
  AcknowledgmentDocument,
  DayRange,
  DocumentSettlement,
  LegalDocument,
} from "../../api/types/index.ts";

/**
 * Everything that a paper says by itself, in one language. The mentions that the law asks for are no part of it:
 * the document brings them, and they are drawn as they are.
 */
export interface Language {
  code: "fr" | "en";
  /** Minor units → « 1 234,56 € ». */
  money(amount: number, currency: string): string;
  /** Basis points → « 5,5 % ». */
  percent(basisPoints: number): string;
  longDate(date: string): string;
  /** The shortest unmistakable form of a period. */
  longRange(days: DayRange): string;
  /** A period with both years, as it stands under a line. */
  fullRange(days: DayRange): string;
  /** ISO 3166-1 alpha-2 → a name; the code itself where there is none. */
  countryName(code: string): string;
  means(means: DocumentSettlement["means"]): string;
  documents: Record<LegalDocument["kind"], DocumentWords>;
  labels: Labels;
}

/** The words in which an invoice and a credit note differ. */
export interface DocumentWords {
  title: string;
  /** Stands before the number of the document that this one corrects. */
  corrects: string;
  /** Stands before the date, in the box under the number. */
  done: string;
  settledOn: string;
  means: string;
  reference: string;
  settled: string;
  open: string;
}

export interface Labels {
  /** Between what is introduced and what follows: « : ». */
  colon: string;
  /** Between a document and its date. */
  of: string;
  seller: string;
  customer: string;
  vatId: string;
  issueDate: string;
  period: string;
  nature: string;
  services: string;
  orderReference: string;
  contract: string;
  dueOnReceipt: string;
  dueBefore: string;
  /** What a credit note that is not paid back says of its payment. */
  toRefund: string;
  lines: [string, string, string, string, string];
  carried: string;
  brought: string;
  vat: [string, string, string];
  net: string;
  tax: string;
  taxInEuros: string;
  gross: string;
  creditApplied: string;
  creditCarried: string;
  facturX: string;
  page: string;
}

export interface AcknowledgmentWords {
  title: string;
  plan: string;
  end: string;
  request: string;
  effects: string;
  interval(document: AcknowledgmentDocument): string;
  status(document: AcknowledgmentDocument): string;
  /** Who asked, when, and where the confirmation went. */
  requestOf(document: AcknowledgmentDocument): string[];
  /** What the cancellation does: the end, the access, the charges, the papers, what is still owed. */
  effectsOf(document: AcknowledgmentDocument): string[];
}

export type LanguageCode = Language["code"];

/** The language that a document was frozen in: French where documents do not speak it. */
export function languageCode(locale: string | undefined): LanguageCode {
  return /^en\b/i.test(locale ?? "") ? "en" : "fr";
}
