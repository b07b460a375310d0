import type { Words } from "../../../shared/i18n/words.ts";
import type { devices as french } from "../fr/devices.ts";

export const devices: Words<typeof french> = {
  title: "Gekoppelte Geräte",
  lead: "Browser-Erweiterungen mit Zugriff auf Ihre Abrechnung",
  already: "Bereits gekoppelte Geräte",
  loading: "Geräte werden geladen",
  listFailed: "Die Liste der Geräte wurde nicht geladen.",
  none: "Kein gekoppeltes Gerät",
  noneText:
    "Die Browser-Erweiterung zeigt Ihren Tarif und Ihre Rechnungen in der Symbolleiste, ohne dass Sie diese Seite öffnen. Öffnen Sie sie und geben Sie hier den angezeigten Code ein.",
  own: "Sie sehen Ihre eigenen Geräte. Die des gesamten Unternehmens verwaltet {name}.",
  anOwner: "eine für das Konto verantwortliche Person",
  paired: "Gekoppelt am {date} durch {name}",
  used: "Zuletzt genutzt am {date}",
  unused: "Noch nicht genutzt",
  read: "Nur lesen",
  manage: "Kann das Abonnement ändern",

  end: "Entkoppeln",
  endOf: "{name} entkoppeln",
  ask: "{name} entkoppeln? Der Zugriff endet sofort.",
  confirm: "Entkopplung bestätigen",
  ending: "Wird entkoppelt",
  keep: "Behalten",
  ended: "{name} ist entkoppelt. Der Zugriff ist beendet.",
  endFailed:
    "Der Server hat nicht geantwortet. Das Gerät ist möglicherweise noch nicht entkoppelt: Versuchen Sie es erneut.",

  pair: "Erweiterung koppeln",
  code: "Von der Erweiterung angezeigter Code",
  codeHint: "8 Buchstaben, zum Beispiel WDJB-MJHT",
  next: "Weiter",
  looking: "Code wird geprüft",
  malformed: "Ein Code hat 8 Buchstaben, ohne Vokale und Ziffern. Prüfen Sie ihn in der Erweiterung.",
  unknownCode:
    "Dieser Code ist unbekannt oder nicht mehr gültig. Es wurde kein Zugriff gewährt. Prüfen Sie ihn in der Erweiterung oder fordern Sie einen neuen an.",
  tooMany:
    "Zu viele Versuche. Es wurde kein Zugriff gewährt. Warten Sie eine Minute und versuchen Sie es erneut.",
  noAnswer:
    "Der Server hat nicht geantwortet. Es wurde kein Zugriff gewährt. Versuchen Sie es gleich noch einmal.",

  asks: "Eine Erweiterung bittet um Zugriff",
  browser: "Browser",
  company: "Unternehmen",
  userCode: "Code",
  rights: "Rechte",
  readText: "Tarif einsehen, Rechnungen herunterladen.",
  manageText: "Tarif ändern, zahlen, kündigen, Rechnungen herunterladen.",
  request: "Anfrage",
  requested: "Gestellt um {time}\u00a0Uhr, gültig bis {until}\u00a0Uhr",
  compare:
    "Erlauben Sie den Zugriff nur, wenn Sie diese Anfrage gerade gestellt haben und die Erweiterung denselben Code anzeigt.",
  ownerOnly:
    "Sie können ansehen und herunterladen. Diese Erweiterung möchte das Abonnement ändern: Wenden Sie sich für die Erlaubnis an {name}.",
  approve: "Erlauben",
  approving: "Wird erlaubt",
  refuse: "Ablehnen",
  otherCode: "Anderen Code eingeben",
  slow: "Der Server antwortet verzögert. Ihre Auswahl wird erneut gesendet, sie zählt nur einmal.",
  unsure:
    "Der Server hat nicht geantwortet. Ihre Auswahl ist möglicherweise noch nicht gespeichert: Versuchen Sie es erneut, sie zählt nur einmal.",
  approved: "{name} ist gekoppelt. Die Erweiterung ist in wenigen Sekunden bereit.",
  refused: "Anfrage abgelehnt. {name} hat keinen Zugriff.",
};
