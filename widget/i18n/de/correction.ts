import type { Words } from "../../../shared/i18n/words.ts";
import type { correction as french } from "../fr/correction.ts";

export const correction: Words<typeof french> = {
  title: "Angaben berichtigen",
  of: "Rechnung {number}",
  doneTitle: "Angaben berichtigt",
  loading: "Rechnung wird geladen",
  loadFailed: "Die Rechnung wurde nicht geladen. Es wurde nichts geändert.",
  retry: "Erneut versuchen",
  what: "Eine Gutschrift hebt die Rechnung {number} auf, und eine neue Rechnung mit den berichtigten Angaben ersetzt sie. Beide werden heute ausgestellt.",
  netZero: "Die Beträge ändern sich nicht. Es ist nichts zu zahlen und nichts wird erstattet.",
  kept: "Die ursprüngliche Rechnung bleibt einsehbar. Ihre nächsten Rechnungen folgen Ihren Rechnungsdaten, nicht dieser Berichtigung.",
  correct: "Gutschrift und neue Rechnung ausstellen",
  correcting: "Wird ausgestellt",
  leave: "Abbrechen",
  nothing: "Es wurde nichts geändert. Berichtigen Sie mindestens ein Feld.",
  failed:
    "Der Server hat nicht geantwortet. Die Berichtigung ist möglicherweise noch nicht erfolgt: Versuchen Sie es erneut, sie zählt nur einmal.",
  done: "Die Gutschrift {creditNote} und die Rechnung {invoice} sind ausgestellt. Saldo: null.",
  next: "Leiten Sie beide Dokumente mit der ursprünglichen Rechnung an Ihre Buchhaltung weiter.",
  close: "Schließen",
};
