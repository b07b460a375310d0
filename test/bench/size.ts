import { FIRST_LOAD_LIMIT, firstLoad, totalBytes } from "../../worker/cli/build/first-load.ts";
import { bundleWorker } from "../../worker/cli/local/bundle.ts";
import { WORKER_LIMIT, workerSize } from "../../worker/cli/local/worker-size.ts";
import { figure, printTable } from "./table.ts";

/** The bytes that a page loads before it shows the widget. */
export async function benchSize(widget: string): Promise<void> {
  const scripts = await firstLoad(`${widget}/v1`);
  const total = totalBytes(scripts);
  printTable(
    "Widget, first load (brotli)",
    ["script", "bytes", "limit", "share"],
    [
      ...scripts.map(({ path, bytes }) => [path, figure(bytes), "", ""]),
      [
        "widget first load",
        figure(total),
        figure(FIRST_LOAD_LIMIT),
        `${figure((100 * total) / FIRST_LOAD_LIMIT)} %`,
      ],
    ],
  );
}

const WORKER = ".build/bench/production.js";

/** The Worker as it is deployed, as Cloudflare measures it. */
export async function benchWorkerSize(): Promise<void> {
  await bundleWorker({ entry: "worker/index.ts", file: WORKER, minify: true });
  const bytes = await workerSize(WORKER);
  const share = `${figure((100 * bytes) / WORKER_LIMIT)} %`;
  printTable(
    "Worker (gzip)",
    ["bundle", "bytes", "limit", "share"],
    [["worker/index.ts", figure(bytes), figure(WORKER_LIMIT), share]],
  );
}
