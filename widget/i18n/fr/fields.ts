/** Stripe's own fields in the page. */
export const fields = {
  loading: "Chargement du formulaire sécurisé",
  safe: "Vos coordonnées bancaires sont saisies chez Stripe\u00a0: cette page ne les voit pas.",
  lost: "Le formulaire sécurisé ne s’est pas chargé. Rien n’a été prélevé. Vérifiez votre connexion, puis réessayez.",
  refused:
    "Cette page empêche le formulaire sécurisé de s’ouvrir. Rien n’a été prélevé. Signalez-le à l’administrateur de votre logiciel.",
  again: "Réessayer",
};
