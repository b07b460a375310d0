import type { Words } from "../../../shared/i18n/words.ts";
import type { payment as french } from "../fr/payment.ts";
import { plan } from "./plan.ts";

export const payment: Words<typeof french> = {
  ...plan,
  declined: "Su banco ha rechazado el pago de {amount}. No se ha cobrado nada. Pruebe con otra tarjeta.",
  unknown:
    "El servidor no ha respondido. Estamos comprobando si se ha efectuado el pago; no pague por segunda vez.",
  changed: "Su plan es ahora {plan}.",
  paid: "Se ha aceptado su pago de {amount}.",
  paidText: "{amount} cobrados en {method}.",
  processing: "Su pago de {amount} está en curso.",
  processingText: "Su banco puede tardar unos días. No pague por segunda vez.",

  bankTitle: "Su banco solicita una confirmación",
  bankText:
    "Apruebe el pago de {amount} en su aplicación bancaria. Hasta entonces no se cobra nada y su plan no cambia.",
  bankGo: "Continuar con mi banco",
  bankLeave: "Cancelar",
  bankWait: "A la espera de su banco",
  bankFailed: "La confirmación no se ha completado. Su plan sigue siendo {plan}.",
  bankFailedNew: "La confirmación no se ha completado. No se ha cobrado nada.",
  bankFailedCard:
    "La confirmación no se ha completado. No se ha cobrado nada. Inténtelo de nuevo o use otra tarjeta.",
  cardTitle: "Su medio de pago",
  cardPay: "Confirmar y pagar {amount}",
  cardPaying: "Pago en curso",
  payNow: "Confirmar el pago de {amount}",
  back: "Volver a la facturación",
};
