import { Hono } from "hono";

/** The files of the widget, for every origin: `v1` moves on with releases, a version never changes. */
export const widgetAssets = new Hono<{ Bindings: { ASSETS: Fetcher } }>().get("/:version/*", async (c) => {
  const path = new URL(c.req.url).pathname.slice("/widget".length);
  const file = await c.env.ASSETS.fetch(
    new Request(new URL(path, c.req.url), { headers: c.req.raw.headers }),
  );
  if (file.status >= 400) return c.notFound();
  const reply = new Response(file.body, file);
  reply.headers.set("Access-Control-Allow-Origin", "*");
  reply.headers.set("Access-Control-Expose-Headers", "ETag");
  reply.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  reply.headers.set("X-Content-Type-Options", "nosniff");
  const moves = c.req.param("version") === "v1";
  reply.headers.set("Cache-Control", moves ? "public, max-age=300" : "public, max-age=31536000, immutable");
  return reply;
});
