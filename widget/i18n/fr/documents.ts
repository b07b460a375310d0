/** Documents on their way. */
export const documents = {
  failed: "Le document n’a pas pu être préparé. Réessayez dans un instant.",
  preparing: "Préparation du document…",
  invoiceSaved: "Facture téléchargée\u00a0: {file}",
  creditNoteSaved: "Avoir téléchargé\u00a0: {file}",
  acknowledgmentSaved: "Attestation téléchargée\u00a0: {file}",
  undrawn: "Aucune police n’a ces caractères, le PDF y montre □ et garde le texte exact\u00a0: {characters}",
};
