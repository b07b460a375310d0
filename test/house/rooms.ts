/** A room of the house and what of ours it may import besides itself and `shared`. */
export interface Room {
  /** A file of it. */
  file: string;
  allowed: readonly string[];
}

/** A file in each room, to import or not. */
export const targets = {
  routes: "worker/routes/invoices.ts",
  middleware: "worker/middleware/session.ts",
  domain: "worker/domain/proration.ts",
  usecases: "worker/usecases/change-plan.ts",
  operations: "worker/operations/claim.ts",
  documents: "worker/documents/freeze.ts",
  tokens: "worker/tokens/access-token.ts",
  port: "worker/providers/provider.ts",
  sandbox: "worker/providers/sandbox/provider.ts",
  stripe: "worker/providers/stripe/provider.ts",
  db: "worker/db/invoices.ts",
  jobs: "worker/jobs/cron.ts",
  messages: "worker/messages/outbox.ts",
  demo: "worker/demo/routes.ts",
  cli: "worker/cli/start.ts",
  app: "worker/app.ts",
  index: "worker/index.ts",
  dev: "worker/dev.ts",
  devStripe: "worker/dev-stripe.ts",
  settings: "worker/settings.ts",
  widget: "widget/element.ts",
  extension: "extension/pairing/pair.ts",
  schemas: "shared/api/schemas/customer.ts",
} as const;

const everywhere = ["settings"];
const all = Object.keys(targets).filter((name) => !["widget", "extension", "cli"].includes(name));

/** The table of who may import whom. */
export const rooms: Record<string, Room> = {
  shared: { file: "shared/money.ts", allowed: [] },
  schemas: { file: "shared/api/schemas/probe.ts", allowed: ["schemas"] },
  client: { file: "shared/api/client/probe.ts", allowed: [] },
  widget: { file: "widget/views/cancel/probe.tsx", allowed: ["widget"] },
  extension: { file: "extension/pairing/probe.ts", allowed: ["extension"] },
  domain: { file: "worker/domain/probe.ts", allowed: ["domain"] },
  routes: { file: "worker/routes/probe.ts", allowed: [...everywhere, "routes", "usecases", "db", "schemas"] },
  usecases: {
    file: "worker/usecases/probe.ts",
    allowed: [...everywhere, "operations", "documents", "messages", "tokens", "domain", "db", "port"],
  },
  operations: {
    file: "worker/operations/probe.ts",
    allowed: [...everywhere, "operations", "port", "db", "documents", "messages", "domain"],
  },
  documents: { file: "worker/documents/probe.ts", allowed: [...everywhere, "documents", "domain", "db"] },
  messages: { file: "worker/messages/probe.ts", allowed: [...everywhere, "messages", "domain", "db"] },
  tokens: { file: "worker/tokens/probe.ts", allowed: [...everywhere, "tokens"] },
  db: { file: "worker/db/probe.ts", allowed: [...everywhere, "db", "domain"] },
  middleware: { file: "worker/middleware/probe.ts", allowed: [...everywhere, "middleware", "db", "tokens"] },
  jobs: { file: "worker/jobs/probe.ts", allowed: [...everywhere, "jobs", "usecases", "operations", "db"] },
  port: { file: "worker/providers/probe.ts", allowed: [...everywhere, "port", "domain"] },
  sandbox: {
    file: "worker/providers/sandbox/probe.ts",
    allowed: [...everywhere, "sandbox", "port", "domain"],
  },
  stripe: { file: "worker/providers/stripe/probe.ts", allowed: [...everywhere, "stripe", "port", "domain"] },
  demo: { file: "worker/demo/probe.ts", allowed: [...everywhere, "demo", "sandbox"] },
  cli: { file: "worker/cli/probe.ts", allowed: ["cli"] },
  start: { file: "worker/cli/local/probe.ts", allowed: ["cli", "settings"] },
  app: {
    file: "worker/app.ts",
    allowed: all.filter((n) => !["sandbox", "stripe", "demo", "index", "dev", "devStripe"].includes(n)),
  },
  index: { file: "worker/index.ts", allowed: all.filter((n) => !["demo", "dev", "devStripe"].includes(n)) },
  dev: { file: "worker/dev.ts", allowed: all },
  devStripe: { file: "worker/dev-stripe.ts", allowed: all },
};

/** Packages that one room alone may use, and rooms that may not. */
export const packages = [
  { name: "stripe", allowed: ["stripe"] },
  { name: "miniflare", allowed: ["start"] },
  { name: "zod", allowed: ["schemas", "routes", "app"] },
  { name: "hono", allowed: ["routes", "middleware", "sandbox", "demo", "app", "index", "dev", "devStripe"] },
  { name: "drizzle-orm", allowed: ["db", "sandbox", "operations", "documents", "messages"] },
  { name: "jspdf", allowed: ["shared", "widget", "extension"] },
  { name: "preact", allowed: ["widget", "extension"] },
  { name: "node:fs", allowed: ["cli", "start"] },
] as const;
