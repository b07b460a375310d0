import type { Words } from "../../../shared/i18n/words.ts";
import type { paymentMethod as french } from "../fr/payment-method.ts";

export const paymentMethod: Words<typeof french> = {
  title: "Metodi di pagamento",
  lead: "Quello predefinito paga le prossime fatture.",
  none: "Nessun metodo di pagamento è registrato.",
  loading: "Caricamento dei metodi di pagamento",
  failed: "L’elenco non è stato caricato. Nulla è cambiato.",
  again: "Riprova",
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
