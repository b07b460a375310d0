import type { Words } from "../../../shared/i18n/words.ts";
import type { overview as french } from "../fr/overview.ts";

export const overview: Words<typeof french> = {
  title: "Facturering",
  loading: "Facturering wordt geladen",
  retry: "Opnieuw proberen",

  loadFailed: "De facturering kan niet worden getoond",
  noAnswer: "De server heeft niet geantwoord. Uw abonnement is ongewijzigd en er is niets afgeschreven.",
  sessionEnded: "Uw sessie is verlopen. Laad de pagina opnieuw om door te gaan; er is niets verloren gegaan.",
  notAllowed: "U hebt geen toegang tot de facturering van dit bedrijf.",
  reference: "Referentie voor de helpdesk:",

  offlineReason: "Offline niet beschikbaar",

  active: "Actief",
  plan: "Huidig abonnement",
  price: "{price} excl. btw per {interval}",
  priceTaxed: "{price} incl. btw per {interval}",
  month: "maand",
  year: "jaar",
  change: "Abonnement wijzigen",
  cancel: "Abonnement opzeggen",

  nextCharge: "Volgende afschrijving",
  nextChargeOn: "op {date}",
  nextChargeBy: "op {date}, {method}",
  noCharge: "Geen",
  including: "incl. btw",

  elapsed: "Lopende periode: {days} van {of} dagen verstreken",
  paidSince: "Betaalde periode sinds ",
  renewalOn: "Verlenging op {date}",
  inDays: "{days, plural, =0 {, vandaag} =1 {, morgen} one {, over # dag} other {, over # dagen}}",

  history: "Betalingsgeschiedenis",
  noHistory: "Uw facturen verschijnen hier na de eerste betaling.",
  date: "Datum",
  invoice: "Factuur",
  object: "Omschrijving",
  state: "Status",
  amount: "Bedrag incl. btw",
  actions: "Acties",
  show: "Bekijken",
  download: "Downloaden",
  detailOf: "Details van factuur {number}",
  detailOn: "{date}, details van factuur {number}",
  withoutNumber: "zonder nummer",
  shown: "{shown} van {total}",
  count: "{n, plural, =0 {Geen facturen} one {# factuur} other {# facturen}}",
  older: "{n, plural, =1 {Vorige tonen} other {Vorige # tonen}}",
  olderUnknown: "Vorige tonen",
  noMatch: "Geen factuur komt overeen.",

  sepa: "SEPA-incasso",
};
