/** The options. */
export const options = {
  title: "Options",
  companies: "Entreprises associées",
  none: "Aucune entreprise n’est associée.",
  manage: "Consulter, télécharger et se désabonner",
  read: "Consulter et télécharger",
  pairedOn: "{server}, depuis le {date}",
  endedIn: "Dissociée dans le CRM",
  barred: "Le navigateur n’autorise plus l’accès à {server}.",
  allow: "Autoriser",
  remove: "Dissocier",
  removeName: "Dissocier {company}",
  removing: "Dissociation en cours",
  removed: "{company} est dissociée de cette extension.",
  removedHere:
    "{company} est dissociée d’ici. Le serveur n’a pas répondu\u00a0: dissociez aussi l’extension dans votre CRM.",
  add: "Associer une entreprise",
  notices: "Notifications",
  noticesText: "Prévenir d’un paiement refusé, de la fin d’un essai ou d’un accès.",
  noticesDenied: "Le navigateur ne permet pas les notifications.",
  languages: "Langue",
  privacy: "Confidentialité",
  privacyText:
    "L’extension ne parle qu’aux serveurs que vous avez associés. Ce qu’elle garde reste dans ce navigateur et disparaît quand vous la dissociez.",
};
