import type { Words } from "../../../shared/i18n/words.ts";
import type { archive as french } from "../fr/archive.ts";

export const archive: Words<typeof french> = {
  title: "Alles downloaden",
  lead: "Een ZIP-bestand met elke factuur en elke creditnota als PDF, en een index voor uw rekenblad.",
  year: "Jaar",
  allYears: "Alle jaren",
  counting: "Documenten worden gezocht",
  count:
    "{n, plural, =0 {Geen documenten voor dit jaar.} one {# document om te downloaden.} other {# documenten om te downloaden.}}",
  progress: "Bestand wordt voorbereid",
  done: "{done} van {of}",
  start: "ZIP-bestand downloaden",
  stop: "Stoppen",
  close: "Annuleren",
  retry: "Opnieuw proberen",
  failed:
    "Een document kon niet worden gemaakt. Er is geen bestand opgeslagen. Probeer het zo meteen opnieuw.",
  file: "facturen",
  saved: "{n, plural, one {# document gedownload} other {# documenten gedownload}}: {file}",
};
