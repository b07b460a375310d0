import { defineConfig } from "vitest/config";

/** The properties of the domain and the short simulation, alone; in one process, so that an endless one can be stopped. */
export default defineConfig({
  test: {
    include: ["test/worker/domain/**/*.test.ts", "test/simulation/**/*.test.ts"],
    testTimeout: 60_000,
    pool: "threads",
  },
});
