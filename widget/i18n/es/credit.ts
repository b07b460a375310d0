import type { Words } from "../../../shared/i18n/words.ts";
import type { credit as french } from "../fr/credit.ts";

export const credit: Words<typeof french> = {
  title: "Saldo a favor",
  lead: "Lo que se le devuelve se descuenta de sus próximas facturas.",
  left: "Se descontarán {balance} de sus próximas facturas.",
  entries: "Movimientos del saldo a favor",
  loading: "Cargando el saldo a favor",
  failed: "No se ha cargado el saldo a favor.",
  none: "Ningún movimiento. Lo que le devuelva un cambio de plan aparecerá aquí.",
  credited: "Devuelto por un cambio de plan",
  used: "Utilizado para una factura",
  returned: "Devuelto por una factura anulada o reembolsada",
  adjusted: "Ajustado por el vendedor",
  after: "quedan {balance}",
};
