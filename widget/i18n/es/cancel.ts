import type { Words } from "../../../shared/i18n/words.ts";
import type { cancel as french } from "../fr/cancel.ts";
import { plan } from "./plan.ts";

export const cancel: Words<typeof french> = {
  ...plan,
  title: "Darse de baja",
  lead: "Rescindir su contrato {plan}",
  keeps: "Conserva el acceso completo hasta el {date} inclusive",
  accessEndOn: "Fin del acceso el {date}",
  railAlt:
    "{days, plural, one {Acceso completo durante # día más} other {Acceso completo durante # días más}}",
  effectCharge: "No se realizará ningún otro cobro y no hay ningún gasto.",
  effectTrial: "Su prueba termina ese día y no se debe nada.",
  effectOwed: "La factura {number} de {amount} sigue pendiente.",
  effectScheduled: "El paso previsto a {plan} no tendrá lugar.",
  effectTeam: "Su equipo conserva todas las funciones del plan {plan} hasta esa fecha.",
  effectAfter: "Después, esas funciones se cierran. Sus facturas se podrán seguir descargando.",
  effectBack: "Puede cambiar de opinión hasta esa fecha, sin coste.",
  company: "Empresa",
  contract: "Contrato",
  contractWith: "{plan}, {reference}",
  end: "Fin del contrato",
  sentTo: "Confirmación enviada a",
  nobody: "Ninguna dirección de correo",
  why: "Motivo",
  optional: "(opcional)",
  comment: "Comentario",
  unsaid: "Sin especificar",
  too_expensive: "Es demasiado caro",
  missing_features: "Faltan funciones",
  switched_service: "Me cambio a otro servicio",
  unused: "No lo uso lo suficiente",
  customer_service: "La atención al cliente no es satisfactoria",
  too_complex: "Es demasiado complicado",
  low_quality: "La calidad no es satisfactoria",
  other: "Otro motivo",
  confirm: "Confirmar la baja",
  running: "Tramitando la baja",
  keep: "Conservar mi suscripción",
  resumeUnknown:
    "El servidor no ha respondido. Puede que su suscripción aún no se haya reanudado: inténtelo de nuevo, la solicitud solo cuenta una vez.",
  resumed: "Su suscripción continúa.",
  resumedNext: "Próximo cobro: {amount} con IVA el {date}.",
  failed:
    "El servidor no ha respondido. Puede que su baja aún no sea efectiva: inténtelo de nuevo, la solicitud solo cuenta una vez.",
};
