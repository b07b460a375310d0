import { readSettings, SettingsError } from "../../settings.ts";
import { CommandError } from "../report.ts";
import { demoSettings, hostBillingUrl } from "./demo-settings.ts";
import { readDevVars, settingsOf, writeMissingDevVars } from "./dev-vars.ts";

/**
 * The settings of a local run: the environment, then `.dev.vars` (written when missing). The page that holds
 * the widget is the demo CRM's at `origin` unless one is set. Throws a `CommandError` naming what is wrong.
 */
export async function loadSettings(path: string, origin: string): Promise<Record<string, string>> {
  if (await writeMissingDevVars(path, demoSettings()))
    console.error(`Wrote ${path} with new keys and the demo seller.`);
  const settings = {
    HOST_BILLING_URL: hostBillingUrl(origin),
    ...(await readDevVars(path)),
    ...settingsOf(process.env),
  };
  try {
    readSettings(settings);
  } catch (error) {
    if (error instanceof SettingsError) throw new CommandError(`${path}: ${error.problems.join("; ")}`);
    throw error;
  }
  return settings;
}
