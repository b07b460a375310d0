import type { Words } from "../../../shared/i18n/words.ts";
import type { correction as french } from "../fr/correction.ts";

export const correction: Words<typeof french> = {
  title: "Gegevens verbeteren",
  of: "Factuur {number}",
  doneTitle: "Gegevens verbeterd",
  loading: "Factuur wordt geladen",
  loadFailed: "De factuur is niet geladen. Er is niets veranderd.",
  retry: "Opnieuw proberen",
  what: "Een creditnota heft factuur {number} op en een nieuwe factuur met de verbeterde gegevens vervangt haar. Beide worden vandaag uitgereikt.",
  netZero: "De bedragen veranderen niet. Er is niets te betalen en er wordt niets terugbetaald.",
  kept: "De oorspronkelijke factuur blijft in te zien. Uw volgende facturen volgen uw factuurgegevens, niet deze verbetering.",
  correct: "Creditnota en nieuwe factuur uitgeven",
  correcting: "Wordt uitgereikt",
  leave: "Annuleren",
  nothing: "Er is niets gewijzigd. Verbeter ten minste één veld.",
  failed:
    "De server heeft niet geantwoord. De verbetering is mogelijk nog niet gedaan: probeer het opnieuw, ze telt maar één keer.",
  done: "Creditnota {creditNote} en factuur {invoice} zijn uitgereikt. Saldo: nul.",
  next: "Geef beide documenten met de oorspronkelijke factuur aan uw boekhouder.",
  close: "Sluiten",
};
