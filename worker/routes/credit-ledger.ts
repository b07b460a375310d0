import { creditLedgerQuery } from "../../shared/api/schemas/credit-ledger.ts";
import { money } from "../../shared/money.ts";
import { creditBalance, creditPage, wireCreditEntry } from "../db/credit-ledger.ts";
import { readAs } from "../db/read.ts";
import { type Route, route } from "./route.ts";

const PAGE = 20;

export const creditLedgerRoutes: Route[] = [
  route({
    method: "GET",
    path: "/v1/credit-ledger",
    access: "session",
    query: creditLedgerQuery,
    async handle({ context, reader, query }) {
      const { db, seller } = context;
      const { customerId } = reader;
      const { limit = PAGE, cursor } = query;
      const before = cursor === undefined ? null : Number(cursor);
      const { now, rows } = await readAs(db, reader, context.wallClock(), [
        creditBalance(db, customerId),
        creditPage(db, customerId, limit, before),
      ]);
      const [accounts, entries] = rows;
      const { currency = null, amount = 0 } = accounts[0] ?? {};
      const page = entries.slice(0, limit);
      const body = {
        balance: currency === null ? null : money(amount, currency),
        data: page.map((row) => wireCreditEntry(row, seller.timeZone)),
        nextCursor: entries.length > limit ? String(page.at(-1)?.entry.seq) : null,
      };
      return { status: 200, body, now };
    },
  }),
];
