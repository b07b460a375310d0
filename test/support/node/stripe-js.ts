import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import type { Page } from "playwright-core";

const FIELD = `<!doctype html><meta charset="utf-8"><body style="margin:0"><label>Numéro de carte <input></label><script>
const tell = (message) => parent.postMessage(message, "*");
document.querySelector("input").oninput = ({ target }) => tell({ number: target.value.replace(/\\s/g, "") });
tell({ ready: true });
</script>`;

/** Answers for https://js.stripe.com with the stand-in, which knows one payment; what the page sends elsewhere goes on. */
export async function serveStripeJs(page: Page, secret: string, status: string): Promise<void> {
  const source = await readFile("test/support/browser/stripe-stand-in.ts", "utf8");
  const script = stripTypeScriptTypes(source).replace("export function", "function");
  await page.route("https://js.stripe.com/**", (route) =>
    route.request().url().endsWith("/stripe.js")
      ? route.fulfill({ contentType: "text/javascript", body: `${script}\ninstallStripe();` })
      : route.fulfill({ contentType: "text/html", body: FIELD }),
  );
  await page.addInitScript(
    ([name, value]) => {
      (window as { standIn?: object }).standIn = {
        intents: { [name as string]: value },
        frame: "https://js.stripe.com/endive/fields.html",
      };
    },
    [secret, status],
  );
}

/** Has a change answered as on Stripe: it waits until the stand-in's payment has succeeded. */
export async function answerAsStripe(page: Page, secret: string): Promise<void> {
  const requiresAction = { kind: "stripe", clientSecret: secret, publishableKey: "pk_test_e2e" };
  const waits = { id: "op_1", status: "requires_action", requiresAction, subscription: null };
  await page.route("**/v1/subscription/changes*", (route) =>
    route.request().method() === "POST" ? route.fulfill({ json: waits, headers: CORS }) : route.fallback(),
  );
  await page.route("**/v1/subscription/changes/op_1", async (route) => {
    if (route.request().method() === "OPTIONS") return route.fallback();
    const status = await page.evaluate(
      (name) => (window as { standIn?: { intents: Record<string, string> } }).standIn?.intents[name],
      secret,
    );
    const json = status === "succeeded" ? { id: "op_1", status, subscription: null } : waits;
    return route.fulfill({ json, headers: CORS });
  });
}

const CORS = { "Access-Control-Allow-Origin": "*" };
