import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/**
 * A D1 in this process's memory, over Node's own SQLite: thousands of years of billing run on it in
 * minutes. It has what the product uses of D1 (prepare, bind, run, all, raw, first, batch), with D1's
 * promises: a batch happens whole or not at all, statements of two requests interleave only between
 * batches, an error is a `D1_ERROR`, and a row of a batch is keyed by column name.
 *
 * Not the same: no limit on parameters or sizes, no `meta` but `changes`, no sessions, no read
 * replicas, and a newer SQLite. The contract suite runs on both, so a difference that matters shows.
 */
export class NodeD1 {
  readonly sqlite = new DatabaseSync(":memory:");
  /** Microtask turns that a call takes, so that requests that run at once interleave. */
  turns: () => number = () => 1;
  readonly #rows = new Map<string, StatementSync>();
  readonly #arrays = new Map<string, StatementSync>();

  prepare(sql: string): NodeD1Statement {
    return new NodeD1Statement(this, sql, []);
  }

  async batch(statements: NodeD1Statement[]): Promise<unknown[]> {
    await this.turn();
    this.sqlite.exec("BEGIN IMMEDIATE");
    try {
      const results = statements.map((statement) => statement.rows());
      this.sqlite.exec("COMMIT");
      return results;
    } catch (error) {
      this.sqlite.exec("ROLLBACK");
      throw error;
    }
  }

  async turn(): Promise<void> {
    for (let left = this.turns(); left > 0; left--) await null;
  }

  prepared(sql: string, arrays: boolean): StatementSync {
    const kept = arrays ? this.#arrays : this.#rows;
    let statement = kept.get(sql);
    if (!statement) {
      statement = this.sqlite.prepare(sql);
      if (arrays) statement.setReturnArrays(true);
      kept.set(sql, statement);
    }
    return statement;
  }

  /** Every row of every table, in the order in which it was written. */
  dump(): Record<string, unknown[]> {
    const tables = this.sqlite
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all();
    return Object.fromEntries(
      tables.map(({ name }) => [name, this.sqlite.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).all()]),
    );
  }
}

export class NodeD1Statement {
  readonly #d1: NodeD1;
  readonly #sql: string;
  readonly #parameters: SQLInputValue[];

  constructor(d1: NodeD1, sql: string, parameters: SQLInputValue[]) {
    this.#d1 = d1;
    this.#sql = sql;
    this.#parameters = parameters;
  }

  bind(...values: unknown[]): NodeD1Statement {
    const parameters = values.map((value) => {
      if (value === undefined) throw new TypeError("D1_TYPE_ERROR: Type 'undefined' not supported for value");
      return typeof value === "boolean" ? Number(value) : (value as SQLInputValue);
    });
    return new NodeD1Statement(this.#d1, this.#sql, parameters);
  }

  rows() {
    const results = this.#run(false);
    return { success: true, results, meta: { changes: 0 } };
  }

  async all() {
    await this.#d1.turn();
    return this.rows();
  }

  run() {
    return this.all();
  }

  async raw(): Promise<unknown[]> {
    await this.#d1.turn();
    return this.#run(true);
  }

  async first(column?: string): Promise<unknown> {
    const [row] = (await this.all()).results as Record<string, unknown>[];
    return (column === undefined ? row : row?.[column]) ?? null;
  }

  #run(arrays: boolean): unknown[] {
    try {
      return this.#d1.prepared(this.#sql, arrays).all(...this.#parameters);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`D1_ERROR: ${message}: SQLITE_ERROR`, { cause: error });
    }
  }
}

const MIGRATIONS = join(import.meta.dirname, "../../../worker/db/migrations");

/** An empty database with all migrations applied. */
export function openNodeD1(): NodeD1 {
  const d1 = new NodeD1();
  for (const name of readdirSync(MIGRATIONS)
    .filter((one) => one.endsWith(".sql"))
    .sort()) {
    const text = readFileSync(join(MIGRATIONS, name), "utf8");
    for (const statement of text.split("--> statement-breakpoint")) d1.sqlite.exec(statement);
  }
  return d1;
}

/** The same as the type that the product knows. */
export function asD1(d1: NodeD1): D1Database {
  return d1 as unknown as D1Database;
}
