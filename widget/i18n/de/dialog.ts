import type { Words } from "../../../shared/i18n/words.ts";
import type { dialog as french } from "../fr/dialog.ts";

export const dialog: Words<typeof french> = {
  close: "Schließen",
};
