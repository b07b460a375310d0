import type { DayRange, DocumentLine, VatCategory } from "../../api/types/index.ts";
import { day, decimal, rate } from "./figures.ts";
import { element, leaf } from "./xml.ts";

/** BG-25: one line of an invoice; `number` counts from 1. */
export function lineXml(line: DocumentLine, number: number, digits: number): string {
  const { allowance } = line;
  return element(
    "ram:IncludedSupplyChainTradeLineItem",
    element("ram:AssociatedDocumentLineDocument", leaf("ram:LineID", String(number))),
    element("ram:SpecifiedTradeProduct", leaf("ram:Name", line.description)),
    element(
      "ram:SpecifiedLineTradeAgreement",
      element("ram:NetPriceProductTradePrice", leaf("ram:ChargeAmount", decimal(line.unitPrice, digits))),
    ),
    element(
      "ram:SpecifiedLineTradeDelivery",
      leaf("ram:BilledQuantity", String(line.quantity), 'unitCode="C62"'),
    ),
    element(
      "ram:SpecifiedLineTradeSettlement",
      element(
        "ram:ApplicableTradeTax",
        leaf("ram:TypeCode", "VAT"),
        leaf("ram:CategoryCode", line.vatCategory),
        rateXml(line.vatCategory, line.vatRate),
      ),
      periodXml(line.period),
      allowance
        ? element(
            "ram:SpecifiedTradeAllowanceCharge",
            element("ram:ChargeIndicator", leaf("udt:Indicator", "false")),
            leaf("ram:ActualAmount", decimal(allowance.amount, digits)),
            leaf("ram:Reason", allowance.reason),
          )
        : "",
      element(
        "ram:SpecifiedTradeSettlementLineMonetarySummation",
        leaf("ram:LineTotalAmount", decimal(line.net, digits)),
      ),
    ),
  );
}

/** None where VAT is out of scope (BR-O-05). */
export function rateXml(category: VatCategory, basisPoints: number): string {
  return category === "O" ? "" : leaf("ram:RateApplicablePercent", rate(basisPoints));
}

/** BG-14 and BG-26: first and last day. */
export function periodXml(period: DayRange | null): string {
  if (!period) return "";
  return element(
    "ram:BillingSpecifiedPeriod",
    element("ram:StartDateTime", day(period.firstDay)),
    element("ram:EndDateTime", day(period.lastDay)),
  );
}
