import type { Words } from "../../../shared/i18n/words.ts";
import type { upcoming as french } from "../fr/upcoming.ts";
import { plan } from "./plan.ts";

export const upcoming: Words<typeof french> = {
  ...plan,
  title: "Komende afschrijvingen",
  lead: "De komende twaalf maanden, als er tot dan niets verandert.",
  charges: "Geplande afschrijvingen",
  loading: "Komende afschrijvingen worden geladen",
  failed: "De komende afschrijvingen zijn niet geladen.",
  none: "Er is geen afschrijving gepland.",
  retry: "Nieuwe poging voor de onbetaalde factuur",
  trial_end: "Eerste afschrijving na de proefperiode",
  discount: "Code {code}: {amount} korting excl. btw",
  discount_ended: "Code {code} geldt niet meer",
  scheduled_change: "{from} → {to}",
  credit_applied: "Gebruikt tegoed: {amount}, {left} over",
  taxed: "{net} excl. btw en {tax} btw",
  taxedAt: "{net} excl. btw en {tax} btw ({rate}%)",
  sum: "{n, plural, one {# afschrijving} other {# afschrijvingen}}, samen {amount} incl. btw",
  calendar: "Aan mijn agenda toevoegen",
  file: "afschrijvingen",
  saved: "Agenda gedownload: {file}",
};
