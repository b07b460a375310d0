import type { Words } from "../../../shared/i18n/words.ts";
import type { credit as french } from "../fr/credit.ts";

export const credit: Words<typeof french> = {
  title: "Beschikbaar tegoed",
  lead: "Wat u terugkrijgt, wordt van uw volgende facturen afgetrokken.",
  left: "{balance} wordt van uw volgende facturen afgetrokken.",
  entries: "Mutaties van het tegoed",
  loading: "Tegoed wordt geladen",
  failed: "Het tegoed is niet geladen.",
  none: "Nog geen mutaties. Wat een wijziging van abonnement u teruggeeft, verschijnt hier.",
  credited: "Terug door een wijziging van abonnement",
  used: "Gebruikt voor een factuur",
  returned: "Terug van een vervallen of terugbetaalde factuur",
  adjusted: "Aangepast door de verkoper",
  after: "{balance} over",
};
