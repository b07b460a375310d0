import { createMiddleware } from "hono/factory";

/**
 * Refuses what a browser sends from another site or another port (Fetch Metadata, section 2.1), and, for
 * browsers without it, what carries a foreign `Origin`. A client that is no browser sends neither.
 */
export const sameOrigin = createMiddleware(async (context, next) => {
  const site = context.req.header("Sec-Fetch-Site");
  const origin = context.req.header("Origin");
  const own =
    site === undefined ? !origin || origin === new URL(context.req.url).origin : site === "same-origin";
  if (!own) {
    return context.json(
      { title: "Forbidden", status: 403, detail: "This address answers its own page only." },
      403,
    );
  }
  return next();
});
