import { beforeEach, describe } from "vitest";
import { emptySandbox } from "../support/workerd/empty-sandbox.ts";
import { openSandbox } from "../support/workerd/sandbox.ts";
import { providerContract } from "./provider-contract.ts";

beforeEach(emptySandbox);

describe("sandbox", () => {
  providerContract(openSandbox);
});
