import { describe, expect, test } from "vitest";
import { serverOrigin } from "../../../extension/pairing/server-address.ts";

describe("an address leads to an origin", () => {
  test.each([
    ["billing.example.com", "https://billing.example.com"],
    ["  https://billing.example.com/  ", "https://billing.example.com"],
    ["https://billing.example.com/widget/v1/chets-billing.js?v=2#x", "https://billing.example.com"],
    ["HTTPS://Billing.Example.com", "https://billing.example.com"],
    ["billing.example.com:8443/health", "https://billing.example.com:8443"],
    ["https://facturation.été.example", "https://facturation.xn--t-9fab.example"],
    ["localhost:8787", "http://localhost:8787"],
    ["http://localhost:8787/?customer=a", "http://localhost:8787"],
    ["127.0.0.1:8787", "http://127.0.0.1:8787"],
    ["https://localhost", "https://localhost"],
    ["billing", "https://billing"],
  ])("%s", (typed, origin) => {
    expect(serverOrigin(typed)).toEqual({ origin });
  });
});

describe("what is wrong with it", () => {
  test.each([
    ["", "missing"],
    ["   ", "missing"],
    ["http://billing.example.com", "insecure"],
    ["http://localhost.example.com", "insecure"],
    ["http://127.0.0.1.example.com", "insecure"],
    ["http://192.168.0.7:8787", "insecure"],
    ["http://[::1]:8787", "insecure"],
    ["ftp://billing.example.com", "invalid"],
    ["javascript://billing.example.com/%0aalert(1)", "invalid"],
    ["https://claire:secret@billing.example.com", "invalid"],
    ["https://", "invalid"],
    ["deux mots", "invalid"],
    ["https://deux%20mots", "invalid"],
    ["https://billing.example.com:99999", "invalid"],
  ])("%s", (typed, fault) => {
    expect(serverOrigin(typed)).toEqual({ fault });
  });
});
