import type { D1Migration } from "cloudflare:test";
import type { Bindings } from "../../../worker/bindings.ts";

declare global {
  namespace Cloudflare {
    /** What tests find in `env` from `cloudflare:workers`. */
    interface Env extends Bindings {
      TEST_MIGRATIONS: D1Migration[];
    }
  }
}
