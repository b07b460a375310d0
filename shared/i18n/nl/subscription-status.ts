import type { subscriptionWords as french } from "../fr/subscription-status.ts";
import type { Words } from "../words.ts";

export const subscriptionWords: Words<typeof french> = {
  active: "Actief",
  trialing: "Proef, {days, plural, =0 {laatste dag} one {nog # dag} other {nog # dagen}}",
  past_due: "Betaling te laat",
  to_finish: "Betaling af te ronden",
  canceling: "Opzegging gepland",
  ended: "Beëindigd",
  not_begun: "Niet begonnen",
  paused: "Gepauzeerd",
};
