interface Waiting {
  statements: D1PreparedStatement[];
  resolve(results: D1Result[]): void;
  reject(error: unknown): void;
}

/**
 * A D1 that sends the batches which are asked for at once as one: a round trip costs more than its statements.
 * Each batch happens whole or not at all, as before; where one of them fails, each is sent by itself.
 */
export function joinBatches(d1: D1Database): D1Database {
  let waiting: Waiting[] = [];

  async function send(): Promise<void> {
    const together = waiting;
    waiting = [];
    try {
      const results = await d1.batch(together.flatMap(({ statements }) => statements));
      let from = 0;
      for (const { statements, resolve } of together) {
        resolve(results.slice(from, from + statements.length));
        from += statements.length;
      }
    } catch (error) {
      if (together.length === 1) together[0]?.reject(error);
      else for (const one of together) await d1.batch(one.statements).then(one.resolve, one.reject);
    }
  }

  return {
    prepare: (query) => d1.prepare(query),
    exec: (query) => d1.exec(query),
    dump: () => d1.dump(),
    withSession: (constraint) => d1.withSession(constraint),
    batch<T>(statements: D1PreparedStatement[]): Promise<D1Result<T>[]> {
      return new Promise((resolve, reject) => {
        // Whoever works at the same time has had their turn before it is sent.
        if (waiting.length === 0) setTimeout(send, 0);
        waiting.push({ statements, resolve: resolve as Waiting["resolve"], reject });
      });
    },
  };
}
