import type { Words } from "../../../shared/i18n/words.ts";
import type { documents as french } from "../fr/documents.ts";

export const documents: Words<typeof french> = {
  failed: "No se ha podido preparar el documento. Inténtelo de nuevo en un momento.",
  preparing: "Preparando el documento…",
  invoiceSaved: "Factura descargada: {file}",
  creditNoteSaved: "Abono descargado: {file}",
  acknowledgmentSaved: "Justificante de baja descargado: {file}",
  undrawn: "Ninguna fuente tiene estos caracteres; el PDF muestra □ y conserva el texto exacto: {characters}",
};
