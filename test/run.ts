/**
 * `npm test`: build, types, lint with the import rules, and all tests. Options are those of vitest
 * (`npm test -- --project node`). The last line is `N passed, N failed`.
 */
import { mkdir, readFile, rm } from "node:fs/promises";
import { ensureBrowserTools } from "./support/node/browser-tools.ts";
import { runProgram } from "./support/node/program.ts";

const TALLY = ".build/tally.json";

interface Tally {
  passed: number;
  failed: number;
}

const checks: [name: string, program: string, ...options: string[]][] = [
  ["build", process.execPath, "worker/cli/build.ts"],
  ["types", "tsc", "-b"],
  ["lint", "biome", "check"],
];

async function main(): Promise<Tally> {
  const total = { passed: 0, failed: 0 };
  const count = (name: string, ok: boolean) => {
    total[ok ? "passed" : "failed"]++;
    if (!ok) console.error(`\n✗ ${name} failed\n`);
  };

  count("browser and PDF tools", await ensureBrowserTools());
  for (const [name, program, ...options] of checks) {
    console.log(`\n— ${name}`);
    count(name, (await runProgram(program, options)) === 0);
  }
  console.log("\n— tests");
  const tests = await runTests(process.argv.slice(2));
  return { passed: total.passed + tests.passed, failed: total.failed + tests.failed };
}

async function runTests(options: string[]): Promise<Tally> {
  await mkdir(".build", { recursive: true });
  await rm(TALLY, { force: true });
  const code = await runProgram("vitest", ["run", ...options], { TALLY_FILE: TALLY });
  const tally = await readFile(TALLY, "utf8").then(
    (text) => JSON.parse(text) as Tally,
    () => null,
  );
  // Vitest that could not start counted nothing; one that ends badly all the same has failed at something.
  if (!tally) return { passed: 0, failed: 1 };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

const { passed, failed } = await main();
process.exitCode = failed === 0 ? 0 : 1;
process.on("exit", () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
