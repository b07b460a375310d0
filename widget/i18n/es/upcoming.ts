import type { Words } from "../../../shared/i18n/words.ts";
import type { upcoming as french } from "../fr/upcoming.ts";
import { plan } from "./plan.ts";

export const upcoming: Words<typeof french> = {
  ...plan,
  title: "Próximos cobros",
  lead: "Los próximos doce meses, si nada cambia hasta entonces.",
  charges: "Cobros previstos",
  loading: "Cargando los próximos cobros",
  failed: "No se han cargado los próximos cobros.",
  none: "No hay ningún cobro previsto.",
  retry: "Nuevo intento de la factura impagada",
  trial_end: "Primer cobro tras la prueba",
  discount: "Código {code}: {amount} de descuento sin IVA",
  discount_ended: "El código {code} ya no se aplica",
  scheduled_change: "{from} → {to}",
  credit_applied: "Saldo a favor utilizado: {amount}, quedan {left}",
  taxed: "{net} sin IVA y {tax} de IVA",
  taxedAt: "{net} sin IVA y {tax} de IVA ({rate}\u00a0%)",
  sum: "{n, plural, one {# cobro} other {# cobros}}, {amount} con IVA en total",
  calendar: "Añadir a mi calendario",
  file: "cobros",
  saved: "Calendario descargado: {file}",
};
