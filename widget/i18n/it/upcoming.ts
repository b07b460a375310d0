import type { Words } from "../../../shared/i18n/words.ts";
import type { upcoming as french } from "../fr/upcoming.ts";
import { plan } from "./plan.ts";

export const upcoming: Words<typeof french> = {
  ...plan,
  title: "Prossimi addebiti",
  lead: "I prossimi dodici mesi, se nel frattempo non cambia nulla.",
  charges: "Addebiti previsti",
  loading: "Caricamento dei prossimi addebiti",
  failed: "I prossimi addebiti non sono stati caricati.",
  none: "Non è previsto alcun addebito.",
  retry: "Nuovo tentativo per la fattura non pagata",
  trial_end: "Primo addebito dopo la prova",
  discount: "Codice {code}: {amount} di sconto IVA esclusa",
  discount_ended: "Il codice {code} non si applica più",
  scheduled_change: "{from} → {to}",
  credit_applied: "Credito utilizzato: {amount}, restano {left}",
  taxed: "{net} IVA esclusa e {tax} di IVA",
  taxedAt: "{net} IVA esclusa e {tax} di IVA ({rate}%)",
  sum: "{n, plural, one {# addebito} other {# addebiti}}, {amount} IVA inclusa in tutto",
  calendar: "Aggiungi al mio calendario",
  file: "addebiti",
  saved: "Calendario scaricato: {file}",
};
