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
  d1Databases: { DB: "chets-billing" },
  queueProducers: { EVENTS: { queueName: EVENTS_QUEUE } },
  queueConsumers: { [EVENTS_QUEUE]: { maxBatchSize: 10, maxBatchTimeout: 1, maxRetries: 3 } },
};

export const rateLimits = {
  ratelimits: {
    LIMIT_TOKEN: { namespace_id: "1001", simple: { limit: 600, period: 60 } },
    LIMIT_API_KEY: { namespace_id: "1002", simple: { limit: 1200, period: 60 } },
    LIMIT_FAILED: { namespace_id: "1003", simple: { limit: 120, period: 60 } },
  },
} as const;
