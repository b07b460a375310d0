import type { Words } from "../../../shared/i18n/words.ts";
import type { upcoming as french } from "../fr/upcoming.ts";
import { plan } from "./plan.ts";

export const upcoming: Words<typeof french> = {
  ...plan,
  title: "Nächste Abbuchungen",
  lead: "Die kommenden zwölf Monate, wenn sich bis dahin nichts ändert.",
  charges: "Kommende Abbuchungen",
  loading: "Kommende Abbuchungen werden geladen",
  failed: "Die kommenden Abbuchungen wurden nicht geladen.",
  none: "Es ist keine Abbuchung vorgesehen.",
  retry: "Neuer Versuch für die unbezahlte Rechnung",
  trial_end: "Erste Abbuchung nach der Testphase",
  discount: "Code {code}: {amount} netto Rabatt",
  discount_ended: "Der Code {code} gilt nicht mehr",
  scheduled_change: "{from} → {to}",
  credit_applied: "Verwendetes Guthaben: {amount}, es bleiben {left}",
  taxed: "{net} netto und {tax} USt.",
  taxedAt: "{net} netto und {tax} USt. ({rate}\u00a0%)",
  sum: "{n, plural, one {# Abbuchung} other {# Abbuchungen}}, insgesamt {amount} brutto",
  calendar: "In meinen Kalender",
  file: "abbuchungen",
  saved: "Kalender heruntergeladen: {file}",
};
