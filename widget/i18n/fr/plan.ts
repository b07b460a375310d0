/** A plan with its period, in a sentence. */
export const plan = {
  month: "{plan} mensuel",
  year: "{plan} annuel",
};
