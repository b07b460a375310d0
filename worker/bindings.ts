/** What the deployment gives the Worker: see `wrangler.toml`. */
export interface Bindings {
  DB: D1Database;
  EVENTS: Queue<EventsMessage>;
  ASSETS: Fetcher;
  LIMIT_TOKEN: RateLimit;
  LIMIT_API_KEY: RateLimit;
  LIMIT_FAILED: RateLimit;
  [setting: string]: unknown;
}

/** A doorbell: the event rows are the work. */
export interface EventsMessage {
  providerCustomerId: string;
}
