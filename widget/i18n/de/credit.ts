import type { Words } from "../../../shared/i18n/words.ts";
import type { credit as french } from "../fr/credit.ts";

export const credit: Words<typeof french> = {
  title: "Verfügbares Guthaben",
  lead: "Was Ihnen gutgeschrieben wird, wird von Ihren nächsten Rechnungen abgezogen.",
  left: "{balance} werden von Ihren nächsten Rechnungen abgezogen.",
  entries: "Bewegungen des Guthabens",
  loading: "Guthaben wird geladen",
  failed: "Das Guthaben wurde nicht geladen.",
  none: "Noch keine Bewegung. Was ein Tarifwechsel Ihnen gutschreibt, erscheint hier.",
  credited: "Gutschrift aus einem Tarifwechsel",
  used: "Für eine Rechnung verwendet",
  returned: "Zurück aus einer stornierten oder erstatteten Rechnung",
  adjusted: "Vom Verkäufer angepasst",
  after: "es bleiben {balance}",
};
