import type { Words } from "../../../shared/i18n/words.ts";
import type { correction as french } from "../fr/correction.ts";

export const correction: Words<typeof french> = {
  title: "Correggi i dati",
  of: "Fattura {number}",
  doneTitle: "Dati corretti",
  loading: "Caricamento della fattura",
  loadFailed: "La fattura non è stata caricata. Nulla è cambiato.",
  retry: "Riprova",
  what: "Una nota di credito annulla la fattura {number} e una nuova fattura la sostituisce con i dati corretti. Entrambe sono emesse oggi.",
  netZero: "Gli importi non cambiano. Non c’è nulla da pagare e nulla viene rimborsato.",
  kept: "La fattura originale resta consultabile. Le prossime fatture seguono i Suoi dati di fatturazione, non questa correzione.",
  correct: "Emetti la nota di credito e la nuova fattura",
  correcting: "Emissione in corso",
  leave: "Annulla",
  nothing: "Nulla è stato cambiato. Corregga almeno un campo.",
  failed:
    "Il server non ha risposto. La correzione potrebbe non essere ancora fatta: riprovi, conta una sola volta.",
  done: "La nota di credito {creditNote} e la fattura {invoice} sono emesse. Saldo: zero.",
  next: "Trasmetta entrambi i documenti al Suo commercialista, con la fattura originale.",
  close: "Chiudi",
};
