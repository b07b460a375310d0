import { Hono } from "hono";
import type { ProviderClock } from "../../provider.ts";
import type { Sandbox } from "../sandbox.ts";
import { moveClock } from "./clock.ts";
import { refuseMethod } from "./method.ts";
import { answerPage, showPage } from "./pay.ts";
import { ownPagesOnly } from "./same-origin.ts";

export interface SandboxRoutesOptions {
  sandbox: Sandbox;
  /** Moves the clock on; answers when all that falls due until then is done and applied. */
  moveOn: (to: number) => Promise<ProviderClock>;
  /** Called when the clock stands where it was to be moved. */
  clockMoved: (clock: ProviderClock) => Promise<void>;
}

/** `/sandbox/clock` and the sandbox's own pages at `/sandbox/pay`. For development: nothing here asks who calls. */
export function sandboxRoutes(options: SandboxRoutesOptions): Hono {
  const app = new Hono();
  app.post("/sandbox/clock", ownPagesOnly, (c) => moveClock(c, options));
  app.all("/sandbox/clock", (c) => refuseMethod(c, "POST"));
  app.get("/sandbox/pay", (c) => showPage(c, options.sandbox));
  app.post("/sandbox/pay", ownPagesOnly, (c) => answerPage(c, options.sandbox));
  app.all("/sandbox/pay", (c) => refuseMethod(c, "GET, HEAD, POST"));
  return app;
}
