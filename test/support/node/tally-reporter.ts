import { writeFileSync } from "node:fs";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

/**
 * Counts what passed and failed and says it in the very last line, `N passed, N failed`.
 * An error outside a test, and a module that failed without a failed test, count as failures.
 * With `TALLY_FILE` set the counts go into that file instead, for the command that adds its own.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      const results = [...module.children.allTests()].map((test) => test.result().state);
      passed += results.filter((state) => state === "passed").length;
      const failures = results.filter((state) => state === "failed" || state === "pending").length;
      failed += failures === 0 && !module.ok() ? 1 : failures;
    }
    const file = process.env.TALLY_FILE;
    if (file) writeFileSync(file, JSON.stringify({ passed, failed }));
    // What ends badly without a failed test (a set-up, a hook of the runner) has failed at something.
    else
      process.on("exit", (code) =>
        console.log(`${passed} passed, ${code === 0 ? failed : failed || 1} failed`),
      );
  }
}
