import type { Words } from "../../../shared/i18n/words.ts";
import type { diagnosis as french } from "../fr/diagnosis.ts";

export const diagnosis: Words<typeof french> = {
  blocked:
    "Esta página impide mostrar la facturación. Avise a la persona que gestiona este sitio; no se ha cobrado nada.",
  misconfigured:
    "La facturación está mal instalada en esta página. Avise a la persona que gestiona este sitio; no se ha cobrado nada.",
  signedOut: "Ya no ha iniciado sesión en este sitio. Vuelva a iniciarla y recargue la página.",
  clock: "El reloj de este dispositivo no está en hora. Ajústelo y recargue la página.",
  tooMany: "Demasiadas solicitudes a la vez. No se ha cobrado nada. Inténtelo de nuevo dentro de un minuto.",
};
