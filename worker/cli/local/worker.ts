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

/** Runs the Worker on this machine with the bindings of the deployment. Resolves once it answers. */
export async function runLocally(options: LocalWorkerOptions): Promise<Miniflare> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...runtime,
      ...storage,
      ratelimits: limits(options.limit),
      name: WORKER_NAME,
      host: "localhost",
      port: options.port,
      modules: true,
      scriptPath: options.script,
      bindings: options.settings,
      cf: false,
      log: new Log(LogLevel.ERROR),
      ...(options.data !== undefined && { resourcePersistencePath: options.data }),
      ...(options.assets !== undefined && {
        assets: {
          directory: options.assets,
          binding: "ASSETS",
          routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
          assetConfig: { html_handling: "none", not_found_handling: "none" },
        },
      }),
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
