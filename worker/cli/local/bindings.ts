/**
 * What `wrangler.toml` gives the deployed Worker, as Miniflare takes it: a local run, the tests in workerd
 * and the benchmark all have the same. A test compares this with `wrangler.toml`.
 */
export const WORKER_NAME = "chets-billing";
export const EVENTS_QUEUE = "chets-events";
export const CRON = "* * * * *";

export const runtime = {
  compatibilityDate: "2026-11-01",
  compatibilityFlags: [] as string[],
};

export const storage = {
  d1Databases: { DB: { id: "chets-billing" } },
  queueProducers: { EVENTS: { queueName: EVENTS_QUEUE } },
  queueConsumers: { [EVENTS_QUEUE]: { maxBatchSize: 10, maxBatchTimeout: 1, maxRetries: 3 } },
};

export interface RateLimit {
  namespace_id: string;
  /** `period` is in seconds, 10 or 60. */
  simple: { limit: number; period: 10 | 60 };
}

const perMinute = (namespace_id: string, limit: number): RateLimit => ({
  namespace_id,
  simple: { limit, period: 60 },
});

export const rateLimits = {
  ratelimits: {
    LIMIT_TOKEN: perMinute("1001", 600),
    LIMIT_API_KEY: perMinute("1002", 1200),
    LIMIT_FAILED: perMinute("1003", 120),
  },
};
