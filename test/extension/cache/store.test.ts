import { expect, test } from "vitest";
import { read, StorageFull, write } from "../../../extension/cache/store.ts";
import { fakeChrome } from "../../support/node/extension/fake-chrome.ts";

const size = () => JSON.stringify(fakeChrome.local.values).length;

test("a full storage makes room: documents go first, then portals, never tokens", async () => {
  await write({ "tokens:p": "t".repeat(100), "portal:p": "p".repeat(100), "document:p:i": "d".repeat(100) });
  fakeChrome.local.quota = size();
  await write({ a: "a".repeat(80) });
  expect(Object.keys(fakeChrome.local.values).toSorted()).toEqual(["a", "portal:p", "tokens:p"]);
  await write({ b: "b".repeat(80) });
  expect(Object.keys(fakeChrome.local.values).toSorted()).toEqual(["a", "b", "tokens:p"]);
});

test("what finds no room even so is refused, and what was there stays", async () => {
  await write({ "tokens:p": "t" });
  fakeChrome.local.quota = size();
  await expect(write({ a: "too much" })).rejects.toBeInstanceOf(StorageFull);
  expect(await read("tokens:p")).toEqual({ "tokens:p": "t" });
});
