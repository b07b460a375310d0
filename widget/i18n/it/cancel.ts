import type { Words } from "../../../shared/i18n/words.ts";
import type { cancel as french } from "../fr/cancel.ts";
import { plan } from "./plan.ts";

export const cancel: Words<typeof french> = {
  ...plan,
  title: "Disdici l’abbonamento",
  lead: "Recedere dal contratto {plan}",
  keeps: "L’accesso resta completo fino al {date} incluso",
  accessEndOn: "Fine dell’accesso il {date}",
  railAlt:
    "{days, plural, one {Accesso completo ancora per # giorno} other {Accesso completo ancora per # giorni}}",
  effectCharge: "Non sarà addebitato altro e non ci sono costi.",
  effectTrial: "La prova termina quel giorno e non è dovuto nulla.",
  effectOwed: "La fattura {number} di {amount} resta dovuta.",
  effectScheduled: "Il passaggio previsto a {plan} non avrà luogo.",
  effectTeam: "Il Suo team mantiene tutte le funzioni del piano {plan} fino a quella data.",
  effectAfter: "Poi queste funzioni si chiudono. Le fatture restano scaricabili.",
  effectBack: "Può cambiare idea fino a quella data, senza costi.",
  company: "Azienda",
  contract: "Contratto",
  contractWith: "{plan}, {reference}",
  end: "Fine del contratto",
  sentTo: "Conferma inviata a",
  nobody: "Nessun indirizzo e-mail",
  why: "Motivo",
  optional: "(facoltativo)",
  comment: "Commento",
  unsaid: "Preferisco non specificare",
  too_expensive: "È troppo caro",
  missing_features: "Mancano delle funzioni",
  switched_service: "Passo a un altro servizio",
  unused: "Non lo uso abbastanza",
  customer_service: "Il servizio clienti non è soddisfacente",
  too_complex: "È troppo complicato",
  low_quality: "La qualità non è soddisfacente",
  other: "Altro motivo",
  confirm: "Conferma la disdetta",
  running: "Disdetta in corso",
  keep: "Mantieni l’abbonamento",
  resumeUnknown:
    "Il server non ha risposto. L’abbonamento potrebbe non essere ancora ripreso: riprovi, la richiesta conta una sola volta.",
  resumed: "Il Suo abbonamento riprende.",
  resumedNext: "Prossimo addebito: {amount} IVA inclusa il {date}.",
  failed:
    "Il server non ha risposto. L’abbonamento potrebbe non essere ancora disdetto: riprovi, la richiesta conta una sola volta.",
};
