import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { IssuedDocumentName } from "../../shared/api/types/index.ts";
import type { Database } from "./database.ts";
import { documentNumber } from "./number.ts";
import { documents } from "./schema.ts";

export interface IssuedFilter {
  /** Days of issue, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** The invoice or credit note that they belong to. */
  invoice?: string | undefined;
}

const place = sql<number>`${documents}.rowid`;

/**
 * Every invoice and credit note that was issued, those too that a correction replaced or made: newest first,
 * before a place in the list; one more than asked for tells whether there is a next page.
 */
export function issuedPage(
  db: Database,
  customerId: string,
  limit: number,
  { from, to, invoice }: IssuedFilter,
  before: number | null,
) {
  return db
    .select({
      place: place.as("place"),
      number: documentNumber.as("number"),
      series: documents.series,
      issueDate: documents.issueDate,
      subjectId: documents.subjectId,
    })
    .from(documents)
    .where(
      and(
        eq(documents.customerId, customerId),
        inArray(documents.series, ["FA", "AV"]),
        from ? sql`${documents.issueDate} >= ${from}` : undefined,
        to ? sql`${documents.issueDate} <= ${to}` : undefined,
        invoice ? eq(documents.subjectId, invoice) : undefined,
        before === null ? undefined : sql`${place} < ${before}`,
      ),
    )
    .orderBy(desc(place))
    .limit(limit + 1);
}

export type IssuedListRow = Awaited<ReturnType<typeof issuedPage>>[number];

export function wireIssuedName({ number, series, issueDate, subjectId }: IssuedListRow): IssuedDocumentName {
  return { number, kind: series === "AV" ? "credit_note" : "invoice", issueDate, invoiceId: subjectId };
}
