import type { Words } from "../../../shared/i18n/words.ts";
import type { diagnosis as french } from "../fr/diagnosis.ts";

export const diagnosis: Words<typeof french> = {
  blocked:
    "Diese Seite verhindert die Anzeige der Abrechnung. Informieren Sie die Person, die diese Website betreut; es wurde nichts abgebucht.",
  misconfigured:
    "Die Abrechnung ist auf dieser Seite nicht richtig eingerichtet. Informieren Sie die Person, die diese Website betreut; es wurde nichts abgebucht.",
  signedOut:
    "Sie sind auf dieser Website nicht mehr angemeldet. Melden Sie sich erneut an und laden Sie die Seite neu.",
  clock: "Die Uhr dieses Geräts geht falsch. Stellen Sie sie und laden Sie die Seite neu.",
  tooMany:
    "Zu viele Anfragen auf einmal. Es wurde nichts abgebucht. Versuchen Sie es in einer Minute erneut.",
};
