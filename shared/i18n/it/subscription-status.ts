import type { subscriptionWords as french } from "../fr/subscription-status.ts";
import type { Words } from "../words.ts";

export const subscriptionWords: Words<typeof french> = {
  active: "Attivo",
  trialing: "Prova, {days, plural, =0 {ultimo giorno} one {ancora # giorno} other {ancora # giorni}}",
  past_due: "Pagamento in ritardo",
  to_finish: "Pagamento da completare",
  canceling: "Disdetta prevista",
  ended: "Terminato",
  not_begun: "Non iniziato",
  paused: "In pausa",
};
