/**
 * `npm run mutants`: plants each seeded bug of this folder in a copy of the tree, and sees that a property or
 * the simulation catches it. Exit code 1 when one goes unseen. `npm run mutants -- anchor` takes some of them.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const VITEST = join(ROOT, "node_modules/vitest/vitest.mjs");
const REPORT = "report.json";
const ROOMS = [
  "worker",
  "shared",
  "test/worker/domain",
  "test/simulation",
  "test/mutants",
  "package.json",
  "tsconfig.base.json",
];

/** A copy of what the tests need, with one bug in it, or with none. */
function plant(patch: string | null): string {
  const copy = mkdtempSync(join(tmpdir(), "mutant-"));
  for (const room of ROOMS) cpSync(join(ROOT, room), join(copy, room), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  if (patch) execFileSync("git", ["apply", "--recount", patch], { cwd: copy });
  return copy;
}

/** The first test that fails in the copy, `null` when none does. */
function caughtBy(copy: string): string | null {
  const options = [
    "run",
    "--config",
    "test/mutants/vitest.config.ts",
    "--bail",
    "1",
    "--reporter",
    "json",
    "--outputFile",
    REPORT,
  ];
  spawnSync(process.execPath, [VITEST, ...options], { cwd: copy, stdio: "ignore" });
  const report = readFileSync(join(copy, REPORT), "utf8");
  const { testResults } = JSON.parse(report) as {
    testResults: { message: string; assertionResults: Assertion[] }[];
  };
  const failed = testResults
    .flatMap((file) => file.assertionResults)
    .find((assertion) => assertion.status === "failed");
  const broken = testResults.find(({ message }) => message !== "");
  if (!failed && broken) throw new Error(`the tests did not start: ${broken.message}`);
  if (!failed) return null;
  const sentence = failed.failureMessages[0]?.match(/^BrokenInvariant: (.*)/)?.[1];
  return sentence ? `simulation: ${sentence}` : failed.title;
}

interface Assertion {
  title: string;
  status: string;
  failureMessages: string[];
}

const sound = plant(null);
if (caughtBy(sound)) throw new Error("the tests fail without a bug: mend that first");
rmSync(sound, { recursive: true, force: true });

const [only = ""] = process.argv.slice(2);
const patches = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith(".patch") && file.includes(only),
);
let unseen = 0;
for (const file of patches) {
  const patch = join(import.meta.dirname, file);
  const copy = plant(patch);
  const test = caughtBy(copy);
  rmSync(copy, { recursive: true, force: true });
  const [what] = readFileSync(patch, "utf8").split("\n");
  console.log(`${test ? "caught" : "UNSEEN"}  ${file.replace(".patch", "")}: ${what}`);
  if (test) console.log(`        by “${test}”`);
  else unseen += 1;
}
console.log(`${patches.length - unseen} of ${patches.length} seeded bugs caught`);
process.exitCode = unseen === 0 && patches.length > 0 ? 0 : 1;
