import type { Words } from "../../../shared/i18n/words.ts";
import type { payment as french } from "../fr/payment.ts";
import { plan } from "./plan.ts";

export const payment: Words<typeof french> = {
  ...plan,
  declined:
    "La banca ha rifiutato il pagamento di {amount}. Non è stato addebitato nulla. Provi un’altra carta.",
  unknown:
    "Il server non ha risposto. Stiamo verificando se il pagamento è andato a buon fine; non paghi una seconda volta.",
  changed: "Il Suo piano è ora {plan}.",
  paid: "Il Suo pagamento di {amount} è stato accettato.",
  paidText: "{amount} addebitati su {method}.",
  processing: "Il Suo pagamento di {amount} è in corso.",
  processingText: "La banca può impiegare alcuni giorni. Non paghi una seconda volta.",

  bankTitle: "La banca chiede una conferma",
  bankText:
    "Approvi il pagamento di {amount} nella Sua app bancaria. Fino ad allora non viene addebitato nulla e il piano non cambia.",
  bankGo: "Continua con la mia banca",
  bankLeave: "Annulla",
  bankWait: "In attesa della banca",
  bankFailed: "La conferma non è riuscita. Il Suo piano resta {plan}.",
  bankFailedNew: "La conferma non è riuscita. Non è stato addebitato nulla.",
  bankFailedCard: "La conferma non è riuscita. Non è stato addebitato nulla. Riprovi o usi un’altra carta.",
  cardTitle: "Il Suo metodo di pagamento",
  cardPay: "Conferma e paga {amount}",
  cardPaying: "Pagamento in corso",
  payNow: "Conferma il pagamento di {amount}",
  back: "Torna alla fatturazione",
};
