import type { Words } from "../../../shared/i18n/words.ts";
import type { fields as french } from "../fr/fields.ts";

export const fields: Words<typeof french> = {
  loading: "Beveiligd formulier wordt geladen",
  safe: "Uw bankgegevens vult u bij Stripe in: deze pagina ziet ze niet.",
  lost: "Het beveiligde formulier is niet geladen. Er is niets afgeschreven. Controleer uw verbinding en probeer het opnieuw.",
  refused:
    "Deze pagina verhindert dat het beveiligde formulier opent. Er is niets afgeschreven. Meld dit aan de beheerder van uw software.",
  again: "Opnieuw proberen",
};
