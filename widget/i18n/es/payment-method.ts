import type { Words } from "../../../shared/i18n/words.ts";
import type { paymentMethod as french } from "../fr/payment-method.ts";

export const paymentMethod: Words<typeof french> = {
  title: "Medios de pago",
  lead: "El predeterminado paga sus próximas facturas.",
  none: "No hay ningún medio de pago registrado.",
  loading: "Cargando los medios de pago",
  failed: "No se ha cargado la lista. No ha cambiado nada.",
  again: "Reintentar",
  add: "Añadir un medio de pago",
  change: "Cambiar de medio de pago",
  save: "Guardar este medio de pago",
  saving: "Guardando",
  leave: "Cancelar",
  declined: "Su banco ha rechazado este medio de pago. No se ha cobrado nada. Pruebe con otro.",
  unsure: "Stripe no ha respondido. No se ha cobrado nada. Compruebe los datos e inténtelo de nuevo.",
  kept: "Su medio de pago se ha guardado.",
  keptText: "{method} se usará para sus próximos pagos.",
  keptSoon: "Aparecerá aquí en un momento.",
};
