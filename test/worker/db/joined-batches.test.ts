import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { joinBatches } from "../../../worker/db/joined-batches.ts";

/** The database, with the sizes of the batches that it was sent. */
function counted() {
  const sent: number[] = [];
  const batch: D1Database["batch"] = (statements) => {
    sent.push(statements.length);
    return env.DB.batch(statements);
  };
  const d1 = new Proxy(env.DB, {
    get: (target, name) => {
      if (name === "batch") return batch;
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
  return { db: joinBatches(d1), sent };
}

beforeEach(async () => {
  await env.DB.batch([
    env.DB.prepare("DROP TABLE IF EXISTS joined"),
    env.DB.prepare("CREATE TABLE joined (id INTEGER PRIMARY KEY)"),
  ]);
});

const ids = async () =>
  (await env.DB.prepare("SELECT id FROM joined ORDER BY id").all<{ id: number }>()).results.map(
    ({ id }) => id,
  );

describe("batches that are asked for at once", () => {
  test("are one, and each has its own answers", async () => {
    const { db, sent } = counted();
    const one = (id: number) => db.prepare("INSERT INTO joined VALUES (?) RETURNING id").bind(id);
    const [first, second] = await Promise.all([db.batch([one(1), one(2)]), db.batch([one(3)])]);
    expect(sent).toEqual([3]);
    expect(first.map(({ results }) => results)).toEqual([[{ id: 1 }], [{ id: 2 }]]);
    expect(second.map(({ results }) => results)).toEqual([[{ id: 3 }]]);
  });

  test("happen each whole or not at all: one that fails takes no other with it", async () => {
    const { db } = counted();
    const one = (id: number) => db.prepare("INSERT INTO joined VALUES (?)").bind(id);
    const [good, bad] = await Promise.allSettled([db.batch([one(1)]), db.batch([one(2), one(1)])]);
    expect([good.status, bad.status]).toEqual(["fulfilled", "rejected"]);
    expect(await ids()).toEqual([1]);
  });

  test("one after the other are two", async () => {
    const { db, sent } = counted();
    const one = (id: number) => db.prepare("INSERT INTO joined VALUES (?)").bind(id);
    await db.batch([one(1)]);
    await db.batch([one(2)]);
    expect(sent).toEqual([1, 1]);
  });
});
