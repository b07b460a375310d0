import type { Words } from "../../../shared/i18n/words.ts";
import type { fields as french } from "../fr/fields.ts";

export const fields: Words<typeof french> = {
  loading: "Sicheres Formular wird geladen",
  safe: "Ihre Bankdaten geben Sie bei Stripe ein: Diese Seite sieht sie nicht.",
  lost: "Das sichere Formular wurde nicht geladen. Es wurde nichts abgebucht. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
  refused:
    "Diese Seite verhindert das Öffnen des sicheren Formulars. Es wurde nichts abgebucht. Melden Sie dies der Administration Ihrer Software.",
  again: "Erneut versuchen",
};
