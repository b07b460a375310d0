import type { Bindings } from "./bindings.ts";
import { type Database, openDatabase } from "./db/database.ts";
import { httpSender } from "./messages/sender.ts";
import { newId } from "./new-id.ts";
import type { Context } from "./operations/context.ts";
import type { PaymentProvider } from "./providers/provider.ts";
import { readSettings, type Settings } from "./settings.ts";

/** How an entry chooses the provider: `index.ts` and `dev.ts` alone do. */
export type ChooseProvider = (env: Bindings) => PaymentProvider;

export interface ContextParts {
  db: Database;
  provider: PaymentProvider;
  settings: Settings;
  wallClock: () => number;
  requestId: string;
}

/** What use cases and jobs stand on. */
export function createContext({ db, provider, settings, wallClock, requestId }: ContextParts): Context {
  return {
    db,
    provider,
    seller: settings.seller,
    wallClock,
    newId,
    hostBillingUrl: (customerId) => hostBillingUrl(settings.hostBillingUrl, customerId),
    limitsBelowUse: settings.limitsBelowUse,
    debitNoticeDays: settings.debitNoticeDays,
    graceDays: settings.graceDays,
    terms: settings.terms,
    sendMail: settings.mail && httpSender(settings.mail),
    requestId,
  };
}

/** `{customer}` stands for the customer's id; where none is known, a parameter that would hold it is left out. */
function hostBillingUrl(template: string, customerId: string | null): string {
  if (customerId !== null) return template.replace("{customer}", encodeURIComponent(customerId));
  const url = new URL(template);
  for (const [name, value] of [...url.searchParams])
    if (value.includes("{customer}")) url.searchParams.delete(name);
  return url.href.replace(/\/?%7Bcustomer%7D/i, "");
}

/** The same for work that no request asked for: cron, the queue. */
export function jobContext(env: Bindings, choose: ChooseProvider, requestId: string): Context {
  const settings = readSettings(env);
  return createContext({
    db: openDatabase(env.DB),
    provider: choose(env),
    settings,
    wallClock: Date.now,
    requestId,
  });
}
