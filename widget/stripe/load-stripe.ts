import type { Stripe } from "@stripe/stripe-js";
import { FieldsBlocked } from "./blocked.ts";
import { scriptAddress } from "./script-address.ts";

let coming: Promise<void> | null = null;
/** One client a key and language: Stripe warns of a second. */
const clients = new Map<string, Stripe>();

/**
 * Stripe.js, loaded when it is needed and not before. A host that has loaded it itself is not given another.
 * Throws `FieldsBlocked`; the next call tries again.
 */
export async function loadStripe(publishableKey: string, locale: string): Promise<Stripe> {
  if (!window.Stripe) {
    coming ??= addScript().finally(() => {
      coming = null;
    });
    await coming;
  }
  const name = `${publishableKey} ${locale}`;
  const known = clients.get(name);
  if (known) return known;
  if (!window.Stripe) throw new FieldsBlocked("script");
  try {
    // Stripe knows languages without their region, and falls back by itself for those that it does not speak.
    const language = locale.split("-")[0] as "fr";
    const client = window.Stripe(publishableKey, { locale: language });
    clients.set(name, client);
    return client;
  } catch (cause) {
    throw new FieldsBlocked("fields", cause);
  }
}

function addScript(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = scriptAddress();
    script.onload = () => resolve();
    script.onerror = (cause) => {
      script.remove();
      reject(new FieldsBlocked("script", cause));
    };
    document.head.append(script);
  });
}
