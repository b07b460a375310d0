import type { Words } from "../../../shared/i18n/words.ts";
import type { archive as french } from "../fr/archive.ts";

export const archive: Words<typeof french> = {
  title: "Descargar todo",
  lead: "Un archivo ZIP con cada factura y cada abono en PDF, y un índice para su hoja de cálculo.",
  year: "Año",
  allYears: "Todos los años",
  counting: "Buscando los documentos",
  count:
    "{n, plural, =0 {Ningún documento para este año.} one {# documento por descargar.} other {# documentos por descargar.}}",
  progress: "Preparación del archivo",
  done: "{done} de {of}",
  start: "Descargar el archivo ZIP",
  stop: "Detener",
  close: "Cancelar",
  retry: "Reintentar",
  failed:
    "No se ha podido preparar un documento. No se ha guardado ningún archivo. Inténtelo de nuevo en un momento.",
  file: "facturas",
  saved: "{n, plural, one {# documento descargado} other {# documentos descargados}}: {file}",
};
