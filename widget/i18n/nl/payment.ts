import type { Words } from "../../../shared/i18n/words.ts";
import type { payment as french } from "../fr/payment.ts";
import { plan } from "./plan.ts";

export const payment: Words<typeof french> = {
  ...plan,
  declined:
    "Uw bank heeft de betaling van {amount} geweigerd. Er is niets afgeschreven. Probeer een andere kaart.",
  unknown: "De server heeft niet geantwoord. We gaan na of de betaling is gelukt; betaal geen tweede keer.",
  changed: "Uw abonnement is nu {plan}.",
  paid: "Uw betaling van {amount} is aanvaard.",
  paidText: "{amount} afgeschreven van {method}.",
  processing: "Uw betaling van {amount} wordt verwerkt.",
  processingText: "Uw bank kan enkele dagen nodig hebben. Betaal geen tweede keer.",

  bankTitle: "Uw bank vraagt om bevestiging",
  bankText:
    "Keur de betaling van {amount} goed in uw bank-app. Tot dan wordt er niets afgeschreven en verandert uw abonnement niet.",
  bankGo: "Doorgaan bij mijn bank",
  bankLeave: "Annuleren",
  bankWait: "Wachten op uw bank",
  bankFailed: "De bevestiging is niet gelukt. Uw abonnement blijft {plan}.",
  bankFailedNew: "De bevestiging is niet gelukt. Er is niets afgeschreven.",
  bankFailedCard:
    "De bevestiging is niet gelukt. Er is niets afgeschreven. Probeer het opnieuw of gebruik een andere kaart.",
  cardTitle: "Uw betaalmiddel",
  cardPay: "Bevestigen en {amount} betalen",
  cardPaying: "Betaling loopt",
  payNow: "Betaling van {amount} bevestigen",
  back: "Terug naar de facturering",
};
