import { demoSettings, hostBillingUrl } from "../../worker/cli/local/demo-settings.ts";

/** The demo seller; nothing of its random keys is used. */
export const SETTINGS: Record<string, string> = {
  ...demoSettings(),
  HOST_BILLING_URL: hostBillingUrl("https://crm.example"),
};
