import { expect, test } from "vitest";
import { originPattern } from "../../../extension/pairing/host-permission.ts";

test("one origin, and in Firefox, which knows no ports, one host", () => {
  expect(originPattern("https://billing.example.com", false)).toBe("https://billing.example.com/*");
  expect(originPattern("http://localhost:8787", false)).toBe("http://localhost:8787/*");
  expect(originPattern("http://localhost:8787", true)).toBe("http://localhost/*");
});
