/** The options. */
export const options = {
  title: "Options",
  companies: "Entreprises associées",
  none: "Aucune entreprise n’est associée.",
  manage: "Consulter, télécharger et se désabonner",
  read: "Consulter et télécharger",
  pairedOn: "{server}, depuis le {date}",
  endedIn: "Retirée dans le CRM",
  barred: "Le navigateur n’autorise plus l’accès à {server}.",
  allow: "Autoriser",
  remove: "Retirer",
  removeName: "Retirer {company}",
  removing: "Retrait en cours",
  removed: "{company} est retirée de cette extension.",
  removedHere:
    "{company} est retirée d’ici. Le serveur n’a pas répondu\u00a0: retirez aussi l’extension dans votre CRM.",
  add: "Associer une entreprise",
  notices: "Notifications",
  noticesText: "Prévenir d’un paiement refusé, de la fin d’un essai ou d’un accès.",
  noticesDenied: "Le navigateur ne permet pas les notifications.",
  languages: "Langue",
  privacy: "Confidentialité",
  privacyText:
    "L’extension ne parle qu’aux serveurs que vous avez associés. Ce qu’elle garde reste dans ce navigateur et disparaît quand vous la retirez.",
};
