import type { Words } from "../../../shared/i18n/words.ts";
import type { fields as french } from "../fr/fields.ts";

export const fields: Words<typeof french> = {
  loading: "Caricamento del modulo sicuro",
  safe: "I dati bancari si inseriscono presso Stripe: questa pagina non li vede.",
  lost: "Il modulo sicuro non è stato caricato. Non è stato addebitato nulla. Verifichi la connessione e riprovi.",
  refused:
    "Questa pagina impedisce l’apertura del modulo sicuro. Non è stato addebitato nulla. Lo segnali all’amministratore del Suo software.",
  again: "Riprova",
};
