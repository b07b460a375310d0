import type { Words } from "../../../shared/i18n/words.ts";
import type { diagnosis as french } from "../fr/diagnosis.ts";

export const diagnosis: Words<typeof french> = {
  blocked:
    "Questa pagina impedisce di mostrare la fatturazione. Avvisi chi gestisce questo sito; non è stato addebitato nulla.",
  misconfigured:
    "La fatturazione non è installata correttamente in questa pagina. Avvisi chi gestisce questo sito; non è stato addebitato nulla.",
  signedOut: "Non ha più accesso a questo sito. Acceda di nuovo e ricarichi la pagina.",
  clock: "L’orologio di questo dispositivo non è esatto. Lo regoli e ricarichi la pagina.",
  tooMany: "Troppe richieste insieme. Non è stato addebitato nulla. Riprovi tra un minuto.",
};
