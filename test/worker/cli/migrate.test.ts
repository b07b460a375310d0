import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { migrate } from "../../../worker/cli/local/migrate.ts";

type Database = Awaited<ReturnType<Miniflare["getD1Database"]>>;

let miniflare: Miniflare;
let database: Database;
let folder: string;

beforeAll(() => {
  miniflare = new Miniflare(
    convertV4MiniflareOptions({ modules: true, script: "export default {}", d1Databases: ["DB"], cf: false }),
  );
});
afterAll(() => miniflare.dispose());
beforeEach(async () => {
  database = await miniflare.getD1Database("DB");
  folder = await mkdtemp(join(tmpdir(), "migrations-"));
  await write("0000_first.sql", "CREATE TABLE a (x);\n--> statement-breakpoint\nINSERT INTO a VALUES (1);");
});
afterEach(async () => {
  await database.batch(
    ["a", "b", "d1_migrations"].map((name) => database.prepare(`DROP TABLE IF EXISTS ${name}`)),
  );
  await rm(folder, { recursive: true });
});

const write = (name: string, sql: string) => writeFile(join(folder, name), sql);
const count = () => database.prepare("SELECT count(*) FROM a").first("count(*)");

test("each migration is applied once, in the order of the names", async () => {
  await write("0001_second.sql", "INSERT INTO a VALUES (2);");
  expect(await migrate(database, folder)).toEqual(["0000_first.sql", "0001_second.sql"]);
  expect(await migrate(database, folder)).toEqual([]);
  await write("0002_third.sql", "INSERT INTO a VALUES (3);");
  expect(await migrate(database, folder)).toEqual(["0002_third.sql"]);
  expect(await count()).toBe(3);
});

test("one that fails leaves nothing of it behind", async () => {
  await write(
    "0001_broken.sql",
    "CREATE TABLE b (x);\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);",
  );
  await expect(migrate(database, folder)).rejects.toThrow(/nowhere/);
  await write("0001_broken.sql", "CREATE TABLE b (x);");
  expect(await migrate(database, folder)).toEqual(["0001_broken.sql"]);
  expect(await count()).toBe(1);
});
