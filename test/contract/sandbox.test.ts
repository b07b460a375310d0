import { env } from "cloudflare:workers";
import { beforeEach, describe } from "vitest";
import { openSandbox } from "../support/workerd/sandbox.ts";
import { providerContract } from "./provider-contract.ts";

// The storage is one for the file, and a customer's id on our side means the same customer in every case.
beforeEach(async () => {
  const tables = ["customers", "invoices", "events", "replies", "actions", "clock"];
  await env.DB.batch(tables.map((table) => env.DB.prepare(`DELETE FROM sandbox_${table}`)));
});

describe("sandbox", () => {
  providerContract(openSandbox);
});
