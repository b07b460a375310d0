import { type Context, Hono } from "hono";
import type { Api } from "./host.ts";
import { billing } from "./page/billing.ts";
import { FILES } from "./page/files.ts";
import { BILLING, type Markup, PAGES } from "./page/pages.ts";
import { shell } from "./page/shell.ts";
import { sameOrigin } from "./same-origin.ts";
import { type DemoSandbox, seed } from "./seed/seed.ts";
import { openSession } from "./session.ts";
import { billingToday } from "./today.ts";
import { type Visit, visitOf } from "./visit.ts";

/**
 * The demo CRM: its pages, its own server side, and the seed of its companies.
 * `api` reaches the product's HTTP API; `sandbox` is the embedded provider, absent when another one bills:
 * then the clock can't be moved and nothing is seeded.
 */
export function demoRoutes({ api, sandbox }: { api: Api; sandbox?: DemoSandbox }): Hono {
  const app = new Hono();

  const draw = async (
    context: Context,
    page: { path: string; label: string },
    main: (today: number, visit: Visit) => Markup,
  ) => {
    const visit = visitOf(context.req.query());
    const today = await billingToday(api, originOf(context), visit);
    context.header("Cache-Control", "no-store");
    context.header("Content-Security-Policy", "base-uri 'none'; form-action 'self'; frame-ancestors 'self'");
    const view = { visit, path: page.path, today, movable: sandbox !== undefined };
    return context.html(shell(view, page.label, main(today, visit)));
  };

  app.get(BILLING.path, (context) => draw(context, BILLING, (_today, visit) => billing(visit)));
  for (const page of PAGES) app.get(page.path, (context) => draw(context, page, page.draw));
  for (const [path, { type, text }] of Object.entries(FILES)) {
    app.get(path, (context) =>
      context.body(text, 200, { "Content-Type": type, "Cache-Control": "no-cache" }),
    );
  }

  app.post("/facturation/session", sameOrigin, (context) =>
    openSession(api, originOf(context), visitOf(context.req.query())),
  );
  if (sandbox) app.post("/demo/seed", sameOrigin, (context) => seed(api, originOf(context), sandbox));
  return app;
}

function originOf(context: Context): string {
  return new URL(context.req.url).origin;
}
