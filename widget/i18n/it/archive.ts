import type { Words } from "../../../shared/i18n/words.ts";
import type { archive as french } from "../fr/archive.ts";

export const archive: Words<typeof french> = {
  title: "Scarica tutto",
  lead: "Un file ZIP con ogni fattura e ogni nota di credito in PDF, e un indice per il Suo foglio di calcolo.",
  year: "Anno",
  allYears: "Tutti gli anni",
  counting: "Ricerca dei documenti",
  count:
    "{n, plural, =0 {Nessun documento per quest’anno.} one {# documento da scaricare.} other {# documenti da scaricare.}}",
  progress: "Preparazione del file",
  done: "{done} su {of}",
  start: "Scarica il file ZIP",
  stop: "Interrompi",
  close: "Annulla",
  retry: "Riprova",
  failed:
    "Non è stato possibile preparare un documento. Nessun file è stato salvato. Riprovi tra un istante.",
  file: "fatture",
  saved: "{n, plural, one {# documento scaricato} other {# documenti scaricati}}: {file}",
};
