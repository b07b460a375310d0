import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../../worker/cli/local/port.ts";

/** The product as `npm start` runs it, on a port and with data of its own. */
export interface DemoServer {
  /** Such as `http://localhost:40123`, without a slash at the end. */
  origin: string;
  /** Where its data is kept; removed by `stop`. */
  data: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

interface StartOptions {
  /** Settings that win over `.dev.vars`, such as `ALLOWED_ORIGINS`. */
  settings?: Record<string, string>;
}

/** Starts the demo on new data and resolves when it is served. Throws with its output when it ends before. */
export async function startDemo({ settings = {} }: StartOptions = {}): Promise<DemoServer> {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), "chets-"));
  const process_ = spawn(process.execPath, ["worker/cli/start.ts"], {
    env: {
      ...process.env,
      ...settings,
      PORT: String(port),
      DATA_DIR: data,
      DEV_VARS: join(data, ".dev.vars"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [process_.stdout, process_.stderr]) stream.on("data", (text) => (printed += text));
  await served(process_, () => printed);
  return {
    origin: `http://localhost:${port}`,
    data,
    output: () => printed,
    stop: async () => {
      await ended(process_);
      await rm(data, { recursive: true, force: true });
    },
  };
}

function served(process_: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    process_.stdout?.on("data", () => {
      if (output().includes("Chets Billing is at")) resolve();
    });
    process_.on("exit", (code) => reject(new Error(`The demo ended with ${code}:\n${output()}`)));
  });
}

function ended(process_: ChildProcess): Promise<void> {
  if (process_.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    process_.removeAllListeners("exit");
    process_.on("exit", () => resolve());
    process_.kill("SIGTERM");
  });
}
