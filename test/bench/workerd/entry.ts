import { Hono } from "hono";
import type { Bindings, EventsMessage } from "../../../worker/bindings.ts";
import product from "../../../worker/dev.ts";
import { bare, recorded, recording } from "./recorded-batch.ts";

/*
 * The product, and beside it in the same isolate what it is measured against: a route that does nothing, and
 * the D1 batch that the product last sent, sent again without the product.
 */
const baseline = new Hono<{ Bindings: Bindings }>()
  .get("/bench/empty", (c) => c.json({}))
  .get("/bench/batch", async (c) => {
    await bare(c.env.DB);
    return c.json({});
  })
  .get("/bench/statements", (c) => c.json(recorded()));

export default {
  ...product,
  fetch(request, env, context) {
    if (new URL(request.url).pathname.startsWith("/bench/")) return baseline.fetch(request, env, context);
    if (request.headers.get("X-Bench-Record") === null) return product.fetch(request, env, context);
    return product.fetch(request, { ...env, DB: recording(env.DB) }, context);
  },
} satisfies ExportedHandler<Bindings, EventsMessage>;
