import type { ChildProcess } from "node:child_process";
import { execFile } from "node:child_process";
import diagnostics from "node:diagnostics_channel";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { CommandError } from "../report.ts";

/** Who runs on a data folder: this command, and the workerd that it started. */
interface Running {
  command: number;
  workerd: number;
}

/**
 * Makes sure that nobody runs on a data folder. Killed without warning, a command leaves its workerd behind,
 * which holds the port and the data: that one is ended. Answers whether there was one. Throws a `CommandError`
 * when the command still runs.
 */
export async function expectUnused(file: string): Promise<boolean> {
  const running = await readFile(file, "utf8").then(
    (text) => JSON.parse(text) as Running,
    () => null,
  );
  if (!running) return false;
  if ((await commandLine(running.command)).includes("start.ts")) {
    throw new CommandError(
      `Another npm start (process ${running.command}) uses these data: stop it, or choose others with DATA_DIR=… npm start.`,
    );
  }
  const isLeft = (await commandLine(running.workerd)).includes("workerd");
  if (isLeft) await end(running.workerd);
  rmSync(file, { force: true });
  return isLeft;
}

/** Notes in a file who runs, as soon as workerd is started; the file goes when this command ends as it should. */
export function noteRunning(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  diagnostics.subscribe("child_process", (message) => {
    const child = (message as { process: ChildProcess }).process;
    // The process exists once this turn of the loop is over.
    setImmediate(() => {
      if (!child.spawnfile.includes("workerd") || child.pid === undefined) return;
      writeFileSync(file, JSON.stringify({ command: process.pid, workerd: child.pid } satisfies Running));
    });
  });
  process.on("exit", () => rmSync(file, { force: true }));
}

async function end(pid: number): Promise<void> {
  process.kill(pid, "SIGKILL");
  while ((await commandLine(pid)) !== "") await new Promise((resolve) => setTimeout(resolve, 20));
}

/** How a process was called, empty when there is none. */
async function commandLine(pid: number): Promise<string> {
  if (process.platform === "linux") return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return promisify(execFile)("ps", ["-p", String(pid), "-o", "command="]).then(
    ({ stdout }) => stdout.trim(),
    () => "",
  );
}
