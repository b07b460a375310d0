import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["./worker/db/schema.ts", "./worker/providers/sandbox/schema.ts"],
  out: "./worker/db/migrations",
});
