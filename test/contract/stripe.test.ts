import { describe } from "vitest";
import { openStripe } from "../support/stripe/world.ts";
import { providerContract } from "./provider-contract.ts";

describe("stripe", () => {
  providerContract(openStripe);
});
