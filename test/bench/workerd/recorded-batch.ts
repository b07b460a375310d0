interface Recorded {
  sql: string;
  values: unknown[];
}

let last: Recorded[] = [];

/** The statements of the last batch that was recorded. */
export function recorded(): readonly Recorded[] {
  return last;
}

/** Sends the recorded batch again. */
export function bare(db: D1Database): Promise<unknown> {
  return db.batch(last.map(({ sql, values }) => db.prepare(sql).bind(...values)));
}

/** A D1 that notes each batch which it is sent. */
export function recording(db: D1Database): D1Database {
  const notes = new WeakMap<object, Recorded>();
  const noted = (statement: D1PreparedStatement, note: Recorded): D1PreparedStatement => {
    notes.set(statement, note);
    const bind = statement.bind.bind(statement);
    statement.bind = (...values) => noted(bind(...values), { ...note, values });
    return statement;
  };
  return new Proxy(db, {
    get(target, name) {
      if (name === "prepare") return (sql: string) => noted(target.prepare(sql), { sql, values: [] });
      if (name === "batch") {
        return (statements: D1PreparedStatement[]) => {
          last = statements.map((statement) => notes.get(statement) ?? { sql: "", values: [] });
          return target.batch(statements);
        };
      }
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}
