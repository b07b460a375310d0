import type { Words } from "../../../shared/i18n/words.ts";
import type { correction as french } from "../fr/correction.ts";

export const correction: Words<typeof french> = {
  title: "Corregir los datos",
  of: "Factura {number}",
  doneTitle: "Datos corregidos",
  loading: "Cargando la factura",
  loadFailed: "No se ha cargado la factura. No ha cambiado nada.",
  retry: "Reintentar",
  what: "Un abono anula la factura {number} y una nueva factura la sustituye con los datos corregidos. Ambos se emiten hoy.",
  netZero: "Los importes no cambian. No hay nada que pagar y no se reembolsa nada.",
  kept: "La factura original se puede seguir consultando. Sus próximas facturas siguen sus datos de facturación, no esta corrección.",
  correct: "Emitir el abono y la nueva factura",
  correcting: "Emisión en curso",
  leave: "Cancelar",
  nothing: "No se ha cambiado nada. Corrija al menos un campo.",
  failed:
    "El servidor no ha respondido. Puede que la corrección aún no esté hecha: inténtelo de nuevo, solo cuenta una vez.",
  done: "Se han emitido el abono {creditNote} y la factura {invoice}. Saldo: cero.",
  next: "Envíe ambos documentos a su asesoría contable, con la factura original.",
  close: "Cerrar",
};
