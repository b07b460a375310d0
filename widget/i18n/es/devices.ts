import type { Words } from "../../../shared/i18n/words.ts";
import type { devices as french } from "../fr/devices.ts";

export const devices: Words<typeof french> = {
  title: "Dispositivos vinculados",
  lead: "Extensiones de navegador con acceso a su facturación",
  already: "Dispositivos ya vinculados",
  loading: "Cargando los dispositivos",
  listFailed: "No se ha cargado la lista de dispositivos.",
  none: "Ningún dispositivo vinculado",
  noneText:
    "La extensión de navegador muestra su plan y sus facturas en la barra de herramientas, sin abrir esta página. Ábrala e introduzca aquí el código que indica.",
  own: "Ve sus propios dispositivos. Los de toda la empresa los gestiona {name}.",
  anOwner: "una persona responsable de la cuenta",
  paired: "Vinculado el {date} por {name}",
  used: "Último uso el {date}",
  unused: "Aún no utilizado",
  read: "Solo lectura",
  manage: "Puede modificar la suscripción",

  end: "Desvincular",
  endOf: "Desvincular {name}",
  ask: "¿Desvincular {name}? Su acceso termina de inmediato.",
  confirm: "Confirmar la desvinculación",
  ending: "Desvinculando",
  keep: "Conservar",
  ended: "{name} está desvinculado. Su acceso ha terminado.",
  endFailed:
    "El servidor no ha respondido. Puede que el dispositivo aún no esté desvinculado: inténtelo de nuevo.",

  pair: "Vincular una extensión",
  code: "Código indicado por la extensión",
  codeHint: "8 letras, por ejemplo WDJB-MJHT",
  next: "Continuar",
  looking: "Comprobando el código",
  malformed: "Un código tiene 8 letras, sin vocales ni cifras. Compruébelo en la extensión.",
  unknownCode:
    "Este código es desconocido o ya no es válido. No se ha concedido ningún acceso. Compruébelo en la extensión o solicite uno nuevo.",
  tooMany: "Demasiados intentos. No se ha concedido ningún acceso. Espere un minuto e inténtelo de nuevo.",
  noAnswer:
    "El servidor no ha respondido. No se ha concedido ningún acceso. Inténtelo de nuevo en un momento.",

  asks: "Una extensión solicita acceso",
  browser: "Navegador",
  company: "Empresa",
  userCode: "Código",
  rights: "Permisos",
  readText: "Ver el plan, descargar las facturas.",
  manageText: "Cambiar de plan, pagar, darse de baja, descargar las facturas.",
  request: "Solicitud",
  requested: "Hecha a las {time}, válida hasta las {until}",
  compare: "Autorice solo si acaba de hacer esta solicitud y la extensión muestra este mismo código.",
  ownerOnly:
    "Puede consultar y descargar. Esta extensión solicita modificar la suscripción: para autorizarla, diríjase a {name}.",
  approve: "Autorizar",
  approving: "Autorizando",
  refuse: "Rechazar",
  otherCode: "Introducir otro código",
  slow: "El servidor tarda en responder. Su elección se envía de nuevo y solo cuenta una vez.",
  unsure:
    "El servidor no ha respondido. Puede que su elección aún no se haya guardado: inténtelo de nuevo, solo cuenta una vez.",
  approved: "{name} está vinculado. La extensión estará lista en unos segundos.",
  refused: "Solicitud rechazada. {name} no tiene ningún acceso.",
};
