import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { CRON, type RateLimit, rateLimits, runtime, storage, WORKER_NAME } from "./bindings.ts";

export interface LocalWorkerOptions {
  /** The bundled module. */
  script: string;
  /** 0 for any free port. */
  port: number;
  settings: Record<string, string>;
  /** Where data is kept; in memory without it. */
  data?: string;
  /** The folder of the widget's files; without it nothing stands between a request and the Worker. */
  assets?: string;
  /** Requests a minute, when other than those of the deployment. */
  limit?: number;
}

/** The bindings of the deployment, on this machine. */
export function workerOptions(options: LocalWorkerOptions) {
  return {
    ...runtime,
    ...storage,
    ratelimits: limits(options.limit),
    name: WORKER_NAME,
    modules: true,
    scriptPath: options.script,
    bindings: options.settings,
    ...(options.assets !== undefined && {
      assets: {
        directory: options.assets,
        binding: "ASSETS",
        routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
        assetConfig: { html_handling: "none", not_found_handling: "none" } as const,
      },
    }),
  };
}

/** Runs the Worker on this machine. Resolves once it answers. */
export async function runLocally(options: LocalWorkerOptions): Promise<Miniflare> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...workerOptions(options),
      host: "localhost",
      port: options.port,
      cf: false,
      log: new Log(LogLevel.ERROR),
      ...(options.data !== undefined && { resourcePersistencePath: options.data }),
    }),
  );
  await miniflare.ready;
  // Miniflare ends the process at once on a signal; whoever runs the Worker disposes of it instead.
  for (const signal of ["SIGINT", "SIGTERM"]) process.removeAllListeners(signal);
  return miniflare;
}

/** The limits of the deployment, or all of them raised to one figure: a benchmark asks more than a customer may. */
function limits(limit: number | undefined): Record<string, RateLimit> {
  const entries = Object.entries<RateLimit>(rateLimits.ratelimits);
  if (limit === undefined) return Object.fromEntries(entries);
  return Object.fromEntries(
    entries.map(([name, { namespace_id, simple }]) => [name, { namespace_id, simple: { ...simple, limit } }]),
  );
}

/** Rings the Worker's cron, as the deployment does every minute. */
export async function ringCron(miniflare: Miniflare): Promise<void> {
  const worker = await miniflare.getWorker(WORKER_NAME);
  await worker.scheduled({ cron: CRON, scheduledTime: new Date() });
}
