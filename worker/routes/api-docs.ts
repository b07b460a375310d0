import { Hono } from "hono";

const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** How the API is described: files that were written when the product was built. */
export const apiDocs = new Hono<{ Bindings: { ASSETS: Fetcher } }>()
  .get("/openapi.json", (c) =>
    served(c.env.ASSETS, c.req.raw, "/openapi.json", { "Access-Control-Allow-Origin": "*" }),
  )
  .get("/docs", (c) =>
    served(c.env.ASSETS, c.req.raw, "/docs/index.html", { "Content-Security-Policy": POLICY }),
  )
  .get("/docs/style.css", (c) => served(c.env.ASSETS, c.req.raw, "/docs/style.css", {}));

async function served(
  assets: Fetcher,
  { url, headers }: Request,
  path: string,
  more: Record<string, string>,
): Promise<Response> {
  const file = await assets.fetch(new Request(new URL(path, url), { headers }));
  const reply = new Response(file.body, file);
  const common = { "Cache-Control": "public, max-age=300", "X-Content-Type-Options": "nosniff" };
  for (const [name, value] of Object.entries({ ...common, ...more })) reply.headers.set(name, value);
  return reply;
}
