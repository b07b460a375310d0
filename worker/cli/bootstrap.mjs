// Runs a command on a fresh clone: with any Node from 20 on it installs the locked packages, among them the
// Node that the project itself runs on, and hands over to it. Plain JavaScript, for the older Node.
//
//     node worker/cli/bootstrap.mjs <command> [options]
import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const COMMANDS = {
  start: "worker/cli/start.ts",
  build: "worker/cli/build.ts",
  test: "test/run.ts",
  bench: "test/bench/bench.ts",
  simulate: "test/simulation/simulate.ts",
  mutants: "test/mutants/run.ts",
  golden: "test/golden/run.ts",
  pictures: "test/pictures/run.ts",
  "api-key": "worker/cli/api-key.ts",
  reconcile: "worker/cli/reconcile.ts",
  events: "worker/cli/events.ts",
  backfill: "worker/cli/backfill.ts",
  catalogue: "worker/cli/catalogue.ts",
  deploy: "worker/cli/deploy.ts",
  openapi: "test/openapi/write.ts",
  "stripe:sandbox": "test/stripe/sandbox.ts",
  "stripe:check": "test/stripe/check.ts",
};

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const windows = process.platform === "win32";
const projectNode = join(root, "node_modules/.bin", windows ? "node.cmd" : "node");

/** Runs a program with this terminal, passes signals on, and resolves to its exit code. */
function run(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: "inherit", shell: windows });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 143)));
  });
}

/** The lock that was installed is written by npm beside the packages; an older one means they have changed. */
function isInstalled() {
  const installed = join(root, "node_modules/.package-lock.json");
  const locked = join(root, "package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs;
}

function nodeProgram() {
  if (existsSync(projectNode)) return projectNode;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return null;
}

/** Ends a command that could not begin; `npm test` has its last line even then. */
function fail(command, line, code = 1) {
  console.error(line);
  if (command === "test") console.log("0 passed, 1 failed");
  return code;
}

async function main([command = "", ...options]) {
  const script = COMMANDS[command];
  if (!script)
    return fail(command, `Unknown command "${command}". Known: ${Object.keys(COMMANDS).join(", ")}.`);
  if (!isInstalled()) {
    console.error("Installing packages (about half a minute the first time)…");
    const code = await run(windows ? "npm.cmd" : "npm", ["ci", "--loglevel=error", "--no-progress"]);
    if (code !== 0) return fail(command, "The packages could not be installed: see above.", code);
  }
  const node = nodeProgram();
  if (!node) {
    const machine = `${process.platform}-${process.arch}`;
    return fail(command, `No Node for ${machine} among the packages: run this with Node 24 or newer.`);
  }
  return run(node, [join(root, script), ...options]);
}

process.exitCode = await main(process.argv.slice(2));
