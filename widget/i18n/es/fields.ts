import type { Words } from "../../../shared/i18n/words.ts";
import type { fields as french } from "../fr/fields.ts";

export const fields: Words<typeof french> = {
  loading: "Cargando el formulario seguro",
  safe: "Sus datos bancarios se introducen en Stripe: esta página no los ve.",
  lost: "No se ha cargado el formulario seguro. No se ha cobrado nada. Compruebe su conexión e inténtelo de nuevo.",
  refused:
    "Esta página impide abrir el formulario seguro. No se ha cobrado nada. Comuníquelo al administrador de su programa.",
  again: "Reintentar",
};
