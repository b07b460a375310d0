import type { Words } from "../../../shared/i18n/words.ts";
import type { paymentMethod as french } from "../fr/payment-method.ts";

export const paymentMethod: Words<typeof french> = {
  title: "Metodi di pagamento",
  lead: "Quello predefinito paga le prossime fatture.",
  none: "Nessun metodo di pagamento è registrato.",
  loading: "Caricamento dei metodi di pagamento",
  failed: "L’elenco non è stato caricato. Nulla è cambiato.",
  again: "Riprova",
  byDefault: "Predefinito",
  makeDefault: "Imposta come predefinito",
  makeDefaultOf: "Imposta {method} come predefinito",
  madeDefault: "{method} pagherà le prossime fatture.",
  remove: "Rimuovi",
  removeOf: "Rimuovi {method}",
  ask: "Rimuovere {method}? Le fatture già pagate non cambiano.",
  confirmRemove: "Conferma la rimozione",
  removing: "Rimozione in corso",
  keepMethod: "Mantieni",
  removed: "{method} non è più registrato.",
  needed: "Paga il Suo abbonamento: ne imposti un altro come predefinito per poterlo rimuovere.",
  neededOnly: "Paga il Suo abbonamento: ne aggiunga un altro per poterlo rimuovere.",
  mandate: "Mandato {reference}",
  debit: "Ogni addebito richiede alcuni giorni.",
  actionUnknown:
    "Il server non ha risposto. La richiesta potrebbe essere stata eseguita: riprovi, conta una sola volta. Non è stato addebitato nulla.",
  add: "Aggiungi un metodo di pagamento",
  change: "Cambia metodo di pagamento",
  save: "Salva questo metodo di pagamento",
  saving: "Salvataggio in corso",
  leave: "Annulla",
  declined:
    "La banca ha rifiutato questo metodo di pagamento. Non è stato addebitato nulla. Ne provi un altro.",
  unsure: "Stripe non ha risposto. Non è stato addebitato nulla. Verifichi i dati inseriti e riprovi.",
  kept: "Il metodo di pagamento è registrato.",
  keptText: "{method} servirà per i prossimi pagamenti.",
  keptSoon: "Apparirà qui tra un istante.",
};
