import { FIRST_LOAD_LIMIT, firstLoad, totalBytes } from "../../worker/cli/build/first-load.ts";
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
