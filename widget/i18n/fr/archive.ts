/** Every document of a year, as one file. */
export const archive = {
  title: "Tout télécharger",
  lead: "Un fichier ZIP avec chaque facture et chaque avoir en PDF, et un index pour votre tableur.",
  year: "Année",
  allYears: "Toutes les années",
  counting: "Recherche des documents",
  count:
    "{n, plural, =0 {Aucun document pour cette année.} one {# document à télécharger.} other {# documents à télécharger.}}",
  progress: "Préparation du fichier",
  done: "{done} sur {of}",
  start: "Télécharger le fichier ZIP",
  stop: "Arrêter",
  close: "Annuler",
  retry: "Réessayer",
  failed: "Un document n’a pas pu être préparé. Aucun fichier n’a été enregistré. Réessayez dans un instant.",
  file: "factures",
  saved: "{n, plural, one {# document téléchargé} other {# documents téléchargés}}\u00a0: {file}",
};
