import { createMiddleware } from "hono/factory";

/**
 * Refuses what a browser sends from a page that is not ours (Fetch Metadata, section 2.1; `Origin` for
 * browsers without it). What is no browser sends neither and may pass.
 */
export const ownPagesOnly = createMiddleware(async (c, next) => {
  const site = c.req.header("Sec-Fetch-Site");
  const origin = c.req.header("Origin");
  const foreign = origin !== undefined && origin !== new URL(c.req.url).origin;
  if (site === undefined ? foreign : site !== "same-origin") {
    const detail = "This address answers its own pages only.";
    return c.body(JSON.stringify({ type: "about:blank", title: "Forbidden", status: 403, detail }), 403, {
      "Content-Type": "application/problem+json",
    });
  }
  return next();
});
