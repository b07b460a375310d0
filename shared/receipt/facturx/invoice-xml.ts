import type { LegalDocument } from "../../api/types/index.ts";
import { french } from "../words/french.ts";
import type { Language } from "../words/language.ts";
import { day } from "./figures.ts";
import { lineXml } from "./line.ts";
import { partiesXml } from "./parties.ts";
import { frenchProfile, processOf } from "./profile.ts";
import { settlementXml } from "./settlement.ts";
import { element, leaf } from "./xml.ts";

const NAMESPACES = [
  ["rsm", "CrossIndustryInvoice"],
  ["ram", "ReusableAggregateBusinessInformationEntity"],
  ["udt", "UnqualifiedDataType"],
  ["qdt", "QualifiedDataType"],
]
  .map(([prefix, name]) => ` xmlns:${prefix}="urn:un:unece:uncefact:data:standard:${name}:100"`)
  .join("");

/** UNTDID 1001: commercial invoice, credit note. */
const TYPES = { invoice: "380", credit_note: "381" } as const;

/**
 * A document as a cross-industry invoice (UN/CEFACT CII D16B), profile EN 16931 of Factur-X, with the French
 * rules where the customer has what they ask for. `null` in a currency of three decimals, which the norm cannot
 * write (BR-DEC).
 */
export function invoiceXml(document: LegalDocument, language: Language = french): string | null {
  if (document.digits > 2) return null;
  const { kind, number, issueDate, lines, digits, mentions } = document;
  const profile = frenchProfile(document);
  const notes = [...mentions, ...(profile ? [{ code: "BAR", text: profile.dealing }] : [])];
  const parameter = (name: string, id: string): string =>
    element(`ram:${name}SpecifiedDocumentContextParameter`, leaf("ram:ID", id));
  const reference = (name: string, id: string | null): string =>
    id === null ? "" : element(`ram:${name}ReferencedDocument`, leaf("ram:IssuerAssignedID", id));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rsm:CrossIndustryInvoice${NAMESPACES}>${[
    element(
      "rsm:ExchangedDocumentContext",
      profile ? parameter("BusinessProcess", processOf(document)) : "",
      parameter("Guideline", "urn:cen.eu:en16931:2017"),
    ),
    element(
      "rsm:ExchangedDocument",
      leaf("ram:ID", number),
      leaf("ram:TypeCode", TYPES[kind]),
      element("ram:IssueDateTime", day(issueDate)),
      ...notes.map(({ code, text }) =>
        element("ram:IncludedNote", leaf("ram:Content", text), leaf("ram:SubjectCode", code)),
      ),
    ),
    element(
      "rsm:SupplyChainTradeTransaction",
      ...lines.map((line, i) => lineXml(line, i + 1, digits)),
      element(
        "ram:ApplicableHeaderTradeAgreement",
        partiesXml(document, profile),
        reference("BuyerOrder", document.orderReference),
        reference("Contract", document.contractReference),
      ),
      element(
        "ram:ApplicableHeaderTradeDelivery",
        element(
          "ram:ActualDeliverySupplyChainEvent",
          // A service is delivered from the first day on which it can be used.
          element("ram:OccurrenceDateTime", day(document.period?.firstDay ?? issueDate)),
        ),
      ),
      settlementXml(document, language),
    ),
  ].join("")}</rsm:CrossIndustryInvoice>`;
}
