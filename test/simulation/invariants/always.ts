import { type AlwaysInvariant, first } from "./invariant.ts";

/** What holds at every moment, in the midst of faults too. */
export const ALWAYS: readonly AlwaysInvariant[] = [
  {
    sentence: "A customer has at most one operation that is claimed or sent.",
    against: (world) =>
      first(
        world.rows(`SELECT customer_id, count(*) AS count FROM operations WHERE state IN ('claimed', 'sent')
          GROUP BY customer_id HAVING count > 1`),
      ),
  },
  {
    sentence: "No document number of a series and year is missing or there twice.",
    against: (world) =>
      first(
        world.rows(`SELECT series, year, count(*) AS count, max(n) AS last FROM documents GROUP BY series, year
          HAVING count(*) <> max(n) OR min(n) <> 1 OR count(DISTINCT n) <> count(*)`),
      ),
  },
  {
    sentence: "Documents of a series are dated in the order of their numbers.",
    against: (world) =>
      first(
        world.rows(`SELECT * FROM (SELECT series, year, n, issue_date,
            lag(issue_date) OVER (PARTITION BY series ORDER BY year, n) AS before FROM documents)
          WHERE before > issue_date OR substr(issue_date, 1, 4) <> CAST(year AS TEXT)`),
      ),
  },
  {
    sentence: "A subject has one contract number and one payment number.",
    against: (world) =>
      first(
        world.rows(`SELECT series, subject_id, count(*) AS count FROM documents WHERE series IN ('AB', 'PA')
          GROUP BY series, subject_id HAVING count > 1`),
      ),
  },
  {
    sentence: "Of an invoice one document stands, and each other is corrected by a credit note.",
    against: (world) =>
      first(
        world.rows(`SELECT d.subject_id, count(*) AS count FROM documents d WHERE d.series = 'FA'
          AND NOT EXISTS (SELECT 1 FROM documents c WHERE c.series = 'AV' AND c.corrects_key = d.document_key
            AND c.document_key LIKE 'correction:%')
          GROUP BY d.subject_id HAVING count > 1`),
      ),
  },
];
