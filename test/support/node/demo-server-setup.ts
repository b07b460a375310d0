import type { TestProject } from "vitest/node";
import { startDemo } from "./demo-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the demo answers, for tests in Chromium. */
    origin: string;
  }
}

/** Starts one demo for all end-to-end tests. They take turns, each with a company or an aspect of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo = await startDemo();
  project.provide("origin", demo.origin);
  return demo.stop;
}
