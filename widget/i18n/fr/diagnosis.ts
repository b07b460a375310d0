/** What a reader is told where the page around the widget is in its way. */
export const diagnosis = {
  blocked:
    "Cette page empêche la facturation de s’afficher. Prévenez la personne qui gère ce site ; rien n’a été prélevé.",
  misconfigured:
    "La facturation est mal installée sur cette page. Prévenez la personne qui gère ce site ; rien n’a été prélevé.",
  signedOut: "Vous n’êtes plus connecté à ce site. Reconnectez-vous, puis rechargez la page.",
  clock: "L’horloge de cet appareil n’est pas à l’heure. Réglez-la, puis rechargez la page.",
  tooMany: "Trop de demandes à la fois. Rien n’a été prélevé. Réessayez dans une minute.",
};
