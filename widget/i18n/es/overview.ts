import type { Words } from "../../../shared/i18n/words.ts";
import type { overview as french } from "../fr/overview.ts";

export const overview: Words<typeof french> = {
  title: "Facturación",
  loading: "Cargando la facturación",
  retry: "Reintentar",

  loadFailed: "No se puede mostrar la facturación",
  noAnswer: "El servidor no ha respondido. Su suscripción no ha cambiado y no se ha cobrado nada.",
  sessionEnded: "Su sesión ha caducado. Recargue la página para continuar; no se ha perdido nada.",
  notAllowed: "No tiene acceso a la facturación de esta empresa.",
  reference: "Referencia para el servicio de asistencia:",

  offlineReason: "No disponible sin conexión",

  active: "Activa",
  plan: "Plan actual",
  price: "{price} sin IVA por {interval}",
  priceTaxed: "{price} con IVA por {interval}",
  month: "mes",
  year: "año",
  change: "Cambiar de plan",
  cancel: "Darse de baja",

  nextCharge: "Próximo cobro",
  nextChargeOn: "el {date}",
  nextChargeBy: "el {date}, {method}",
  noCharge: "Ninguno",
  including: "con IVA",

  elapsed: "Periodo en curso: {days} de {of} días transcurridos",
  paidSince: "Periodo pagado desde el ",
  renewalOn: "Renovación el {date}",
  inDays: "{days, plural, =0 {, hoy} =1 {, mañana} one {, dentro de # día} other {, dentro de # días}}",

  history: "Historial de pagos",
  noHistory: "Sus facturas aparecerán aquí tras el primer pago.",
  date: "Fecha",
  invoice: "Factura",
  object: "Concepto",
  state: "Estado",
  amount: "Importe con IVA",
  actions: "Acciones",
  show: "Ver",
  download: "Descargar",
  detailOf: "Detalle de la factura {number}",
  detailOn: "{date}, detalle de la factura {number}",
  withoutNumber: "sin número",
  shown: "{shown} de {total}",
  count: "{n, plural, =0 {Ninguna factura} one {# factura} other {# facturas}}",
  older: "{n, plural, =1 {Ver la anterior} other {Ver las # anteriores}}",
  olderUnknown: "Ver las anteriores",
  noMatch: "Ninguna factura coincide.",

  sepa: "Adeudo SEPA",
};
