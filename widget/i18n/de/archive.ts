import type { Words } from "../../../shared/i18n/words.ts";
import type { archive as french } from "../fr/archive.ts";

export const archive: Words<typeof french> = {
  title: "Alles herunterladen",
  lead: "Eine ZIP-Datei mit jeder Rechnung und jeder Gutschrift als PDF und einem Verzeichnis für Ihre Tabellenkalkulation.",
  year: "Jahr",
  allYears: "Alle Jahre",
  counting: "Dokumente werden gesucht",
  count:
    "{n, plural, =0 {Kein Dokument für dieses Jahr.} one {# Dokument zum Herunterladen.} other {# Dokumente zum Herunterladen.}}",
  progress: "Datei wird vorbereitet",
  done: "{done} von {of}",
  start: "ZIP-Datei herunterladen",
  stop: "Anhalten",
  close: "Abbrechen",
  retry: "Erneut versuchen",
  failed:
    "Ein Dokument konnte nicht erstellt werden. Es wurde keine Datei gespeichert. Versuchen Sie es gleich noch einmal.",
  file: "Rechnungen",
  saved: "{n, plural, one {# Dokument heruntergeladen} other {# Dokumente heruntergeladen}}: {file}",
};
