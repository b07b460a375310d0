import type {
  AcknowledgmentDocument,
  DocumentCustomer,
  DocumentLine,
  DocumentSeller,
  DocumentSettlement,
  DocumentVatGroup,
  LegalDocument,
} from "../../shared/api/types/index.ts";
import { currencyDigits } from "../../shared/money.ts";

/** The demo's seller, as it stands on a document. */
export const SELLER: DocumentSeller = {
  name: "ChetsPMS SAS",
  legalForm: "SAS",
  capital: "10 000 €",
  siren: "100200302",
  rcsCity: "Lyon",
  vatId: "FR52100200302",
  email: "facturation@chetspms.example",
  address: { line1: "24 rue du Faubourg", line2: null, postalCode: "69003", city: "Lyon", country: "FR" },
};

/** A French business with everything that an invoice can say of it. */
export const CUSTOMER: DocumentCustomer = {
  name: "Atelier Dupont SARL",
  email: "compta@atelier-dupont.example",
  siren: "123456782",
  vatId: "FR11123456782",
  address: { line1: "18 rue des Tanneurs", line2: null, postalCode: "44000", city: "Nantes", country: "FR" },
};

const MENTIONS: LegalDocument["mentions"] = [
  { code: "PMD", text: "Pénalités de retard : trois fois le taux d’intérêt légal." },
  {
    code: "PMT",
    text: "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 € (art. L441-10 et D441-5 du code de commerce).",
  },
  { code: "AAB", text: "Pas d’escompte pour paiement anticipé." },
];

/** A line at 20 %, `net` computed. */
export function documentLine(changes: Partial<DocumentLine> = {}): DocumentLine {
  const line: DocumentLine = {
    description: "ChetsPMS Pro, abonnement mensuel",
    quantity: 1,
    unitPrice: 4900,
    net: 0,
    vatCategory: "S",
    vatRate: 2000,
    period: { firstDay: "2026-11-03", lastDay: "2026-12-02" },
    ...changes,
  };
  const taken = line.allowance?.amount ?? 0;
  return { ...line, net: changes.net ?? line.quantity * line.unitPrice - taken };
}

/** The VAT groups of some lines, tax rounded half away from zero once a group. */
export function vatGroupsOf(lines: DocumentLine[]): DocumentVatGroup[] {
  const groups = new Map<string, DocumentVatGroup>();
  for (const { vatCategory: category, vatRate: rate, net } of lines) {
    const key = `${category} ${rate}`;
    const group = groups.get(key) ?? {
      category,
      rate,
      base: 0,
      tax: 0,
      exemption: EXEMPTIONS[category] ?? null,
    };
    groups.set(key, { ...group, base: group.base + net });
  }
  return [...groups.values()].map((group) => {
    const exact = group.base * group.rate;
    const tax = Math.sign(exact) * Math.round(Math.abs(exact) / 10_000);
    return { ...group, tax: tax === 0 ? 0 : tax };
  });
}

const EXEMPTIONS: Record<string, DocumentVatGroup["exemption"]> = {
  AE: {
    code: "VATEX-EU-AE",
    text: "Autoliquidation (art. 283-2 du CGI, art. 196 de la directive 2006/112/CE).",
  },
  E: { code: "VATEX-FR-FRANCHISE", text: "TVA non applicable, art. 293 B du CGI." },
  O: { code: "VATEX-EU-O", text: "TVA non applicable, art. 259-1 du CGI." },
};

const PAID: DocumentSettlement = {
  date: "2026-11-03",
  amount: 0,
  means: { kind: "card", brand: "visa", last4: "4242" },
  reference: "PA-2026-000140",
};

/**
 * An invoice of one month of Pro, paid by card on its day. Groups, totals and the settled amount follow from
 * the lines and from `creditApplied`, unless they are given.
 */
export function invoiceDocument(
  changes: Partial<LegalDocument> & { creditApplied?: number; prepaid?: number } = {},
): LegalDocument {
  const { creditApplied = 0, prepaid = 0, ...members } = changes;
  const currency = members.currency ?? "EUR";
  const lines = members.lines ?? [documentLine()];
  const vatGroups = members.vatGroups ?? vatGroupsOf(lines);
  const net = lines.reduce((sum, line) => sum + line.net, 0);
  const tax = vatGroups.reduce((sum, group) => sum + group.tax, 0);
  const due = net + tax - creditApplied - prepaid;
  return {
    templateVersion: 1,
    kind: "invoice",
    number: "FA-2026-000123",
    issueDate: "2026-11-03",
    currency,
    digits: currencyDigits(currency),
    locale: "fr",
    nature: "services",
    businessProcess: "S2",
    period: { firstDay: "2026-11-03", lastDay: "2026-12-02" },
    dueDate: "2026-11-03",
    orderReference: "BC-2026-07",
    contractReference: null,
    corrects: null,
    seller: SELLER,
    customer: CUSTOMER,
    lines,
    vatGroups,
    totals: { net, tax, gross: net + tax, creditApplied, ...(prepaid && { prepaid }), due },
    mentions: MENTIONS,
    settled:
      due === 0 && creditApplied !== 0
        ? { ...PAID, amount: creditApplied, means: { kind: "credit_balance" }, reference: null }
        : { ...PAID, amount: due },
    ...members,
  };
}

/** The same invoice, still to pay. */
export function openInvoiceDocument(changes: Parameters<typeof invoiceDocument>[0] = {}): LegalDocument {
  return invoiceDocument({ businessProcess: "S1", dueDate: "2026-11-17", settled: null, ...changes });
}

/** A credit note on that invoice; amounts are positive (EN 16931: type 381). */
export function creditNoteDocument(changes: Partial<LegalDocument> = {}): LegalDocument {
  return invoiceDocument({
    kind: "credit_note",
    number: "AV-2026-000007",
    issueDate: "2026-11-12",
    dueDate: null,
    corrects: { number: "FA-2026-000123", issueDate: "2026-11-03" },
    settled: null,
    ...changes,
  });
}

/** The confirmation of a cancellation of Pro monthly, nothing owed. */
export function acknowledgmentDocument(
  changes: Partial<AcknowledgmentDocument> = {},
): AcknowledgmentDocument {
  return {
    templateVersion: 1,
    kind: "acknowledgment",
    number: "RES-2026-000018",
    issueDate: "2026-11-24",
    locale: "fr",
    requestedAt: "2026-11-24T09:04:00Z",
    requestedDate: "2026-11-24",
    requestedTime: "10:04",
    requestedBy: "Claire Dupont",
    sentTo: "compta@atelier-dupont.example",
    contract: { reference: "AB-2025-000071", planName: "Pro", interval: "month" },
    endDate: "2026-12-03",
    accessUntilDate: "2026-12-03",
    openInvoices: [],
    seller: SELLER,
    customer: CUSTOMER,
    ...changes,
  };
}
