/**
 * `npm run mutants`: plants each seeded bug of this folder in a copy of the tree, and sees that a property,
 * the simulation or the contract suite catches it. Exit code 1 when one goes unseen. `npm run mutants -- anchor`
 * takes some of them.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mutation, mutate, readMutations } from "./patch.ts";

const ROOT = join(import.meta.dirname, "../..");
const VITEST = join(ROOT, "node_modules/vitest/vitest.mjs");
const REPORT = "report.json";
/** Several times what the tests take without a bug, milliseconds: some bugs charge in an endless loop. */
const LONGEST = 240_000;
const ENDLESS = "the run, which does not end";
const COPIED = ["worker", "shared", "package.json", "tsconfig.base.json"];
const TESTS = ["worker/domain", "simulation", "contract", "support", "mutants"];

/** The first test that fails with the bug, `null` when none does. */
function caughtBy(mutation: Mutation | null): string | null {
  const copy = mkdtempSync(join(tmpdir(), "mutant-"));
  for (const part of [...COPIED, ...TESTS.map((test) => `test/${test}`)]) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  if (mutation) {
    const file = join(copy, mutation.file);
    writeFileSync(file, mutate(readFileSync(file, "utf8"), mutation));
  }
  const options = ["run", "--config", "test/mutants/vitest.config.ts", "--bail", "1"];
  const run = spawnSync(
    process.execPath,
    [VITEST, ...options, "--reporter", "json", "--outputFile", REPORT],
    {
      cwd: copy,
      stdio: "ignore",
      timeout: LONGEST,
      killSignal: "SIGKILL",
    },
  );
  if ((run.error as NodeJS.ErrnoException | undefined)?.code === "ETIMEDOUT") {
    rmSync(copy, { recursive: true, force: true });
    return ENDLESS;
  }
  const report = readFileSync(join(copy, REPORT), "utf8");
  rmSync(copy, { recursive: true, force: true });
  return firstFailure(JSON.parse(report) as Report);
}

interface Report {
  testResults: {
    message: string;
    assertionResults: { title: string; status: string; failureMessages: string[] }[];
  }[];
}

function firstFailure({ testResults }: Report): string | null {
  const failed = testResults
    .flatMap((file) => file.assertionResults)
    .find((assertion) => assertion.status === "failed");
  const unable = testResults.find(({ message }) => message !== "");
  if (!failed && unable) throw new Error(`the tests did not start: ${unable.message}`);
  if (!failed) return null;
  const sentence = failed.failureMessages[0]?.match(/^BrokenInvariant: (.*)/)?.[1];
  return sentence ? `simulation: ${sentence}` : failed.title;
}

if (caughtBy(null)) throw new Error("the tests fail without a bug: mend that first");
const [only = ""] = process.argv.slice(2);
const mutations = readMutations().filter(({ name }) => name.includes(only));
let caught = 0;
for (const mutation of mutations) {
  const test = caughtBy(mutation);
  if (test) caught += 1;
  console.log(`${test ? "caught" : "UNSEEN"}  ${mutation.name}: ${mutation.what}`);
  if (test) console.log(`        by “${test}”`);
}
console.log(`${caught} of ${mutations.length} seeded bugs caught`);
process.exitCode = caught === mutations.length && caught > 0 ? 0 : 1;
