import type { subscriptionWords as french } from "../fr/subscription-status.ts";
import type { Words } from "../words.ts";

export const subscriptionWords: Words<typeof french> = {
  active: "Aktiv",
  trialing: "Testphase, {days, plural, =0 {letzter Tag} one {noch # Tag} other {noch # Tage}}",
  past_due: "Zahlung überfällig",
  to_finish: "Zahlung abzuschließen",
  canceling: "Kündigung vorgemerkt",
  ended: "Beendet",
  not_begun: "Nicht begonnen",
  paused: "Pausiert",
};
