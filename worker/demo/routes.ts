import { type Context, Hono } from "hono";
import type { Api } from "./host.ts";
import { billing } from "./page/billing.ts";
import { FILES } from "./page/files.ts";
import { choiceOf, gallery } from "./page/gallery.ts";
import { BILLING, type Markup, PAGES } from "./page/pages.ts";
import { shell } from "./page/shell.ts";
import { sameOrigin } from "./same-origin.ts";
import { type DemoSandbox, seed } from "./seed/seed.ts";
import { openSession } from "./session.ts";
import { standInScript } from "./stand-in.ts";
import { billingToday } from "./today.ts";
import { type Visit, visitOf } from "./visit.ts";

export interface DemoOptions {
  /** Reaches the product's HTTP API. */
  api: Api;
  /** The embedded provider, or a simulated one; without it the clock can't be moved and nothing is seeded. */
  sandbox?: DemoSandbox;
  /** Where a simulated Stripe stands: its stand-in for Stripe.js is loaded before the widget asks for it. */
  standIn?: string;
}

/** The demo CRM: its pages, its own server side, and the seed of its companies. */
export function demoRoutes({ api, sandbox, standIn }: DemoOptions): Hono {
  const app = new Hono();

  const draw = async (
    context: Context,
    page: { path: string; label: string },
    main: (today: number, visit: Visit) => Markup,
  ) => {
    const visit = visitOf(context.req.query());
    const today = await billingToday(api, originOf(context), visit);
    guard(context);
    const head = standInScript(standIn);
    const view = { visit, path: page.path, today, movable: sandbox !== undefined, head };
    return context.html(shell(view, page.label, main(today, visit)));
  };

  app.get(BILLING.path, (context) => draw(context, BILLING, (_today, visit) => billing(visit)));
  app.get("/galerie", (context) => {
    guard(context);
    return context.html(gallery(choiceOf(context.req.query())));
  });
  for (const page of PAGES) app.get(page.path, (context) => draw(context, page, page.draw));
  for (const [path, { type, text }] of Object.entries(FILES)) {
    app.get(path, (context) =>
      context.body(text, 200, { "Content-Type": type, "Cache-Control": "no-cache" }),
    );
  }

  app.post("/facturation/session", sameOrigin, (context) =>
    openSession(api, originOf(context), visitOf(context.req.query())),
  );
  if (sandbox)
    app.post("/demo/seed", sameOrigin, (context) =>
      seed({ api, origin: originOf(context), standIn: standIn ?? null }, sandbox),
    );
  return app;
}

/** What holds for every page of the demo. */
function guard(context: Context): void {
  context.header("Cache-Control", "no-store");
  context.header("Content-Security-Policy", "base-uri 'none'; form-action 'self'; frame-ancestors 'self'");
}

function originOf(context: Context): string {
  return new URL(context.req.url).origin;
}
