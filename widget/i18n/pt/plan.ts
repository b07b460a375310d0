import type { Words } from "../../../shared/i18n/words.ts";
import type { plan as french } from "../fr/plan.ts";

export const plan: Words<typeof french> = {
  month: "{plan} mensal",
  year: "{plan} anual",
};
