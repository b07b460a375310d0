import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { ProviderUnavailable } from "../../../../worker/providers/provider.ts";
import { newKey, Subscriber } from "../../../support/subscriber.ts";
import { emptySandbox } from "../../../support/workerd/empty-sandbox.ts";
import { openSandbox } from "../../../support/workerd/sandbox.ts";

beforeEach(emptySandbox);

/** A change reads the catalogue, then the customer, then writes. */
const WRITE = 3;

/** The test's database, whose n-th batch fails: before it is run, or after, so that only its answer is lost. */
function faulty(batch: number, moment: "before" | "after"): D1Database {
  let batches = 0;
  const fail = (now: typeof moment) => {
    if (batches === batch && now === moment) throw new Error("D1_ERROR: the storage is gone");
  };
  return new Proxy(env.DB, {
    get(target, name) {
      if (name === "batch") {
        return async (statements: D1PreparedStatement[]) => {
          batches += 1;
          fail("before");
          const result = await target.batch(statements);
          fail("after");
          return result;
        };
      }
      const member = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

describe("a storage that fails", () => {
  test.each([
    ["before it is read", WRITE - 1, "before", 1],
    ["before it is written", WRITE, "before", 1],
    ["after it was written", WRITE, "after", 2],
  ] as const)(
    "%s leaves the result unknown, and the same key makes one charge of it",
    async (...faultCase) => {
      const [, batch, moment, invoices] = faultCase;
      const subscriber = await Subscriber.subscribed(openSandbox(), "pro_month");
      const locked = await subscriber.lock("entreprise_month");
      const key = newKey();
      const { sandbox } = openSandbox({ db: faulty(batch, moment) });
      await expect(sandbox.change(subscriber.id, locked, key)).rejects.toThrow(ProviderUnavailable);
      expect(await subscriber.invoices()).toHaveLength(invoices);
      expect(await sandbox.change(subscriber.id, locked, key)).toEqual({ kind: "succeeded" });
      expect(await sandbox.change(subscriber.id, locked, key)).toEqual({ kind: "succeeded" });
      expect(await subscriber.invoices()).toHaveLength(2);
    },
  );
});

test("nothing of a refused verb is written", async () => {
  const subscriber = await Subscriber.create(openSandbox());
  const version = () =>
    env.DB.prepare("SELECT version FROM sandbox_customers WHERE id = ?").bind(subscriber.id).first();
  const before = await version();
  await expect(subscriber.cancel()).rejects.toMatchObject({ code: "no_subscription" });
  await expect(subscriber.pay("in_nobody")).rejects.toMatchObject({ code: "unknown_invoice" });
  expect(await version()).toEqual(before);
  expect(await env.DB.prepare("SELECT count(*) AS n FROM sandbox_replies").first()).toEqual({ n: 0 });
});
