/** `npm run catalogue`: takes the provider's plans and prices over afresh. */
import { callAsOperator } from "./operator-call.ts";
import { runCommand } from "./report.ts";

await runCommand(async () => {
  await callAsOperator("POST", "/operator/catalogue");
  console.error("Plans and prices are those of the provider now.");
});
