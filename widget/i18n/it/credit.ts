import type { Words } from "../../../shared/i18n/words.ts";
import type { credit as french } from "../fr/credit.ts";

export const credit: Words<typeof french> = {
  title: "Credito disponibile",
  lead: "Quanto Le viene restituito è detratto dalle prossime fatture.",
  left: "{balance} saranno detratti dalle prossime fatture.",
  entries: "Movimenti del credito",
  loading: "Caricamento del credito",
  failed: "Il credito non è stato caricato.",
  none: "Nessun movimento. Quanto restituito da un cambio di piano apparirà qui.",
  credited: "Restituito da un cambio di piano",
  used: "Utilizzato per una fattura",
  returned: "Restituito da una fattura annullata o rimborsata",
  adjusted: "Rettificato dal venditore",
  after: "restano {balance}",
};
