import type { Words } from "../../../shared/i18n/words.ts";
import type { overview as french } from "../fr/overview.ts";

export const overview: Words<typeof french> = {
  title: "Fatturazione",
  loading: "Caricamento della fatturazione",
  retry: "Riprova",

  loadFailed: "Impossibile mostrare la fatturazione",
  noAnswer: "Il server non ha risposto. Il Suo abbonamento non è cambiato e non è stato addebitato nulla.",
  sessionEnded: "La sessione è scaduta. Ricarichi la pagina per continuare; non è andato perso nulla.",
  notAllowed: "Non ha accesso alla fatturazione di questa azienda.",
  reference: "Riferimento per l’assistenza:",

  offlineReason: "Non disponibile offline",

  active: "Attivo",
  plan: "Piano attuale",
  price: "{price} IVA esclusa al {interval}",
  priceTaxed: "{price} IVA inclusa al {interval}",
  month: "mese",
  year: "anno",
  change: "Cambia piano",
  cancel: "Disdici l’abbonamento",

  nextCharge: "Prossimo addebito",
  nextChargeOn: "il {date}",
  nextChargeBy: "il {date}, {method}",
  noCharge: "Nessuno",
  including: "IVA inclusa",

  elapsed: "Periodo in corso: {days} di {of} giorni trascorsi",
  paidSince: "Periodo pagato dal ",
  renewalOn: "Rinnovo il {date}",
  inDays: "{days, plural, =0 {, oggi} =1 {, domani} one {, tra # giorno} other {, tra # giorni}}",

  history: "Storico dei pagamenti",
  noHistory: "Le Sue fatture appariranno qui dopo il primo pagamento.",
  date: "Data",
  invoice: "Fattura",
  object: "Oggetto",
  state: "Stato",
  amount: "Importo IVA inclusa",
  actions: "Azioni",
  show: "Visualizza",
  download: "Scarica",
  detailOf: "Dettaglio della fattura {number}",
  detailOn: "{date}, dettaglio della fattura {number}",
  withoutNumber: "senza numero",
  shown: "{shown} su {total}",
  count: "{n, plural, =0 {Nessuna fattura} one {# fattura} other {# fatture}}",
  older: "{n, plural, =1 {Mostra la precedente} other {Mostra le # precedenti}}",
  olderUnknown: "Mostra le precedenti",
  noMatch: "Nessuna fattura corrisponde.",

  sepa: "Addebito SEPA",
};
