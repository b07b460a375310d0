import type { Words } from "../../../shared/i18n/words.ts";
import type { cancel as french } from "../fr/cancel.ts";
import { plan } from "./plan.ts";

export const cancel: Words<typeof french> = {
  ...plan,
  title: "Verträge hier kündigen",
  lead: "Ihren Vertrag {plan} kündigen",
  keeps: "Sie behalten den vollen Zugriff bis einschließlich {date}",
  accessEndOn: "Ende des Zugriffs am {date}",
  railAlt: "{days, plural, one {Voller Zugriff noch # Tag} other {Voller Zugriff noch # Tage}}",
  effectCharge: "Es wird nichts mehr abgebucht, und es fallen keine Gebühren an.",
  effectTrial: "Ihre Testphase endet an diesem Tag und es ist nichts zu zahlen.",
  effectOwed: "Die Rechnung {number} über {amount} bleibt zu zahlen.",
  effectScheduled: "Der vorgemerkte Wechsel zu {plan} findet nicht statt.",
  effectTeam: "Ihr Team behält bis zu diesem Tag alle Funktionen des Tarifs {plan}.",
  effectAfter:
    "Danach werden diese Funktionen geschlossen. Ihre Rechnungen können Sie weiterhin herunterladen.",
  effectBack: "Sie können es sich bis zu diesem Tag kostenlos anders überlegen.",
  company: "Unternehmen",
  contract: "Vertrag",
  contractWith: "{plan}, {reference}",
  end: "Vertragsende",
  sentTo: "Bestätigung an",
  nobody: "Keine E-Mail-Adresse",
  why: "Grund",
  optional: "(optional)",
  comment: "Anmerkung",
  unsaid: "Keine Angabe",
  too_expensive: "Zu teuer",
  missing_features: "Es fehlen Funktionen",
  switched_service: "Ich wechsle zu einem anderen Dienst",
  unused: "Ich nutze es zu wenig",
  customer_service: "Der Kundendienst überzeugt nicht",
  too_complex: "Zu kompliziert",
  low_quality: "Die Qualität überzeugt nicht",
  other: "Anderer Grund",
  confirm: "Jetzt kündigen",
  running: "Kündigung läuft",
  keep: "Abonnement behalten",
  resumeUnknown:
    "Der Server hat nicht geantwortet. Ihr Abonnement läuft möglicherweise noch nicht weiter: Versuchen Sie es erneut, die Anfrage zählt nur einmal.",
  resumed: "Ihr Abonnement läuft weiter.",
  resumedNext: "Nächste Abbuchung: {amount} brutto am {date}.",
  failed:
    "Der Server hat nicht geantwortet. Ihr Abonnement ist möglicherweise noch nicht gekündigt: Versuchen Sie es erneut, die Anfrage zählt nur einmal.",
};
