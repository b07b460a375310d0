import type { subscriptionWords as french } from "../fr/subscription-status.ts";
import type { Words } from "../words.ts";

export const subscriptionWords: Words<typeof french> = {
  active: "Activa",
  trialing: "Prueba, {days, plural, =0 {último día} one {queda # día} other {quedan # días}}",
  past_due: "Pago atrasado",
  to_finish: "Pago por completar",
  canceling: "Baja prevista",
  ended: "Terminada",
  not_begun: "No iniciada",
  paused: "En pausa",
};
