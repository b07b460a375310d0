import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

/** Runs a program of this project or of the machine with this terminal. Resolves to its exit code, 1 when there is no such program. */
export function runProgram(
  program: string,
  options: string[],
  variables: Record<string, string> = {},
  output: "inherit" | "ignore" = "inherit",
): Promise<number> {
  const path = `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`;
  const child = spawn(program, options, {
    stdio: ["inherit", output, "inherit"],
    shell: process.platform === "win32",
    env: { ...process.env, ...variables, PATH: path },
  });
  return new Promise((done) => {
    child.on("error", (error) => {
      console.error(`${program}: ${error.message}`);
      done(1);
    });
    child.on("exit", (code, signal) => {
      if (signal) console.error(`${program} was ended by ${signal}`);
      done(code ?? 1);
    });
  });
}

/** The path of a program of this machine: the first of the names that is there. */
export function findProgram(...names: string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return (
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  );
}
