/** What every dialog says. */
export const dialog = {
  close: "Fermer",
};
