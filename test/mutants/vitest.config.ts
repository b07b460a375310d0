import { defineConfig } from "vitest/config";

/** The properties of the domain and the short simulation, alone. */
export default defineConfig({
  test: { include: ["test/worker/domain/**/*.test.ts", "test/simulation/**/*.test.ts"], testTimeout: 60_000 },
});
