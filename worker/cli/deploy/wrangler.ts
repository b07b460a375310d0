import { spawn } from "node:child_process";
import { join } from "node:path";

const PROGRAM = join(import.meta.dirname, "../../../node_modules/wrangler/bin/wrangler.js");

export interface Ran {
  code: number;
  /** Standard output and errors, as they came. */
  output: string;
  stdout: string;
}

/** Runs wrangler with some arguments; `show` lets its words through to this terminal. */
export type Wrangler = (args: readonly string[], options?: { show?: boolean }) => Promise<Ran>;

/** The wrangler of this project, with nothing to ask and nothing to tell its makers. */
export const wrangler: Wrangler = (args, { show = false } = {}) => {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true", NO_COLOR: "1" },
  });
  let output = "";
  let stdout = "";
  child.stdout.on("data", (part: Buffer) => {
    output += part;
    stdout += part;
    if (show) process.stderr.write(part);
  });
  child.stderr.on("data", (part: Buffer) => {
    output += part;
    if (show) process.stderr.write(part);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve({ code: code ?? 1, output, stdout }));
  });
};

/** What wrangler complained of, in one line. */
export function complaint({ output }: Ran): string {
  const lines = output.split("\n").map((line) => line.trim());
  const error = lines.find((line) => /error/i.test(line) && !line.startsWith("at "));
  return (error ?? lines.find(Boolean) ?? "it said nothing").replace(/^\W*\[?ERROR\]?\W*/i, "");
}
