import { etag, RETAINED_304_HEADERS } from "hono/etag";

/**
 * A hash of the body on every read, 304 for who has it. A 304 keeps what a page of another origin needs to
 * read it: without those headers a browser fails a fetch that sent `If-None-Match`.
 */
export const bodyTag = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, "access-control-allow-origin", "access-control-expose-headers"],
});
