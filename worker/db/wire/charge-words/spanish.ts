import type { ChargeWords } from "./charge-words.ts";

export const spanish: ChargeWords = {
  calendar: (seller) => `Cobros de ${seller}`,
  summary: (seller, { description }, amount) => `${seller}: ${amount} (${description})`,
  kind: {
    retry: "Nuevo intento de la factura pendiente",
    trial_end: "Fin de la prueba, primer pago",
    scheduled_change: "Cambio de plan previsto",
    renewal: "Renovación",
  },
  taxed: (total, tax) => `${total} con IVA, de los cuales ${tax} de IVA`,
  note(note, money) {
    switch (note.kind) {
      case "discount":
        return `Descuento ${note.code}: −${money(note.amount)} sin IVA`;
      case "discount_ended":
        return `El descuento ${note.code} ha terminado`;
      case "scheduled_change":
        return `${note.from.plan.name} → ${note.to.plan.name}`;
      case "credit_applied":
        return `Crédito utilizado: ${money(note.amount)}, quedan ${money(note.left)}`;
    }
  },
};
