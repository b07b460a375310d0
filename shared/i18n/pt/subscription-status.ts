import type { subscriptionWords as french } from "../fr/subscription-status.ts";
import type { Words } from "../words.ts";

export const subscriptionWords: Words<typeof french> = {
  active: "Ativa",
  trialing: "Avaliação, {days, plural, =0 {último dia} one {resta # dia} other {restam # dias}}",
  past_due: "Pagamento em atraso",
  to_finish: "Pagamento por concluir",
  canceling: "Cancelamento previsto",
  ended: "Terminada",
  not_begun: "Não iniciada",
  paused: "Em pausa",
};
