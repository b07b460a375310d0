import { etag } from "hono/etag";

/** A hash of the body on every read, 304 when the reader has it. Mounted inside what sets the other headers. */
export const bodyTag = etag({ retainedHeaders: ["Cache-Control", "Vary", "ETag"] });
