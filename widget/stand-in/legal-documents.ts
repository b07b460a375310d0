import type {
  AcknowledgmentDocument,
  DocumentSeller,
  InvoiceSummary,
  LegalDocument,
} from "../../shared/api/types/index.ts";
import { NOW } from "./amounts.ts";
import { DETAILS } from "./customer.ts";

const SELLER: DocumentSeller = {
  name: "ChetsPMS SAS",
  legalForm: "SAS",
  capital: "10 000 €",
  siren: "100200302",
  rcsCity: "Lyon",
  vatId: "FR52100200302",
  email: "facturation@chetspms.example",
  address: { line1: "24 rue du Faubourg", line2: null, postalCode: "69003", city: "Lyon", country: "FR" },
};

/** The document of an invoice, as the API freezes it. */
export function documentOf(invoice: InvoiceSummary): LegalDocument {
  const net = invoice.subtotal.amount;
  const tax = invoice.tax.amount;
  const gross = invoice.total.amount;
  return {
    templateVersion: 1,
    kind: invoice.type,
    number: invoice.number ?? "",
    issueDate: invoice.issueDate,
    currency: "EUR",
    digits: 2,
    locale: "fr",
    nature: "services",
    businessProcess: invoice.paidDate ? "S2" : "S1",
    period: null,
    dueDate: invoice.paidDate ? null : invoice.issueDate,
    orderReference: DETAILS.orderReference,
    contractReference: "AB-2025-000071",
    corrects: null,
    seller: SELLER,
    customer: DETAILS,
    lines: [
      {
        description: `ChetsPMS ${invoice.description}`,
        quantity: 1,
        unitPrice: net,
        net,
        vatCategory: "S",
        vatRate: 2000,
        period: null,
      },
    ],
    vatGroups: [{ category: "S", rate: 2000, base: net, tax, exemption: null }],
    totals: { net, tax, gross, creditApplied: 0, due: gross },
    mentions: [
      { code: "PMD", text: "Pénalités de retard : trois fois le taux d’intérêt légal." },
      { code: "AAB", text: "Pas d’escompte pour paiement anticipé." },
    ],
    settled: invoice.paidDate
      ? {
          date: invoice.paidDate,
          amount: gross,
          means: { kind: "card", brand: "visa", last4: "4242" },
          reference: "PA-2026-000140",
        }
      : null,
  };
}

export const ACKNOWLEDGMENT: AcknowledgmentDocument = {
  templateVersion: 1,
  kind: "acknowledgment",
  number: "RES-2026-000018",
  issueDate: "2026-11-24",
  locale: "fr",
  requestedAt: NOW,
  requestedDate: "2026-11-24",
  requestedTime: "10:04",
  requestedBy: "Claire Dupont",
  sentTo: DETAILS.email,
  contract: { reference: "AB-2025-000071", planName: "Pro", interval: "month" },
  endDate: "2026-12-03",
  accessUntilDate: "2026-12-03",
  openInvoices: [],
  seller: SELLER,
  customer: DETAILS,
};
