import { readFile } from "node:fs/promises";
import type { Plugin } from "rolldown";

/** What of Stripe's API is called, by the SDK's own files; a test compares it with the calls. */
export const CALLED = [
  "Charges",
  "CreditNotes",
  "Customers",
  "Disputes",
  "InvoicePayments",
  "Invoices",
  "PaymentIntents",
  "PaymentMethods",
  "Prices",
  "Products",
  "PromotionCodes",
  "Refunds",
  "SetupIntents",
  "SubscriptionSchedules",
  "Subscriptions",
  "TaxRates",
  "TestHelpers/TestClocks",
  "TestHelpers/index",
] as const;

const RESOURCE = /\/node_modules\/stripe\/esm\/resources\/(.+)\.js$/;
/** The SDK's list of all that it has, what it reads of newer events, and what writes JSON schemas of zod's. */
const NEVER = new RegExp(
  "/node_modules/(stripe/esm/(resources|StripeEventNotificationHandler)" +
    "|zod/v4/core/(json-schema-processors|to-json-schema))\\.js$",
);
/** A name that is missing fails the build. */
const EXPORT = /^export (?:class|const|function) (\w+)|^export \{ (\w+) \} from/gm;
const LEFT_OUT = "\0left-out";

/** Whoever uses it all the same learns at once what is missing, and where it is decided. */
const STAND_IN = `
function refuse() {
  throw new Error("That is left out of the Worker: see worker/cli/local/left-out.ts");
}
export function LeftOut() {
  return new Proxy(new.target ? this : refuse(), { get: refuse });
}
`;

/**
 * Leaves out of a bundle what the Worker never calls: both libraries hang all that they have on one object, so no
 * bundler finds out by itself. Without it the Worker is an eighth larger.
 */
export function leaveOut(): Plugin {
  return {
    name: "leave-out",
    resolveId: (id) => (id === LEFT_OUT ? id : null),
    async load(id) {
      if (id === LEFT_OUT) return STAND_IN;
      if (!isLeftOut(id)) return null;
      const names = (await readFile(id, "utf8")).matchAll(EXPORT);
      const list = Array.from(names, ([, own, passed]) => `LeftOut as ${own ?? passed}`);
      return `export { ${list.join(", ")} } from ${JSON.stringify(LEFT_OUT)};`;
    },
  };
}

function isLeftOut(id: string): boolean {
  const path = id.replaceAll("\\", "/");
  const resource = RESOURCE.exec(path)?.[1];
  if (resource) return !(CALLED as readonly string[]).includes(resource);
  return NEVER.test(path);
}
