import type { AcknowledgmentDocument } from "../../../shared/api/types/index.ts";

/** What is frozen of an acknowledgment; its number, date and contract's number stand on rows of their own. */
export type IssuedAcknowledgment = Omit<AcknowledgmentDocument, "number" | "issueDate" | "contract"> & {
  contract: Omit<AcknowledgmentDocument["contract"], "reference">;
};

export function wireAcknowledgment(
  row: { number: string; issueDate: string; issued: unknown },
  reference: string,
): AcknowledgmentDocument {
  const issued = row.issued as IssuedAcknowledgment;
  return {
    ...issued,
    contract: { ...issued.contract, reference },
    number: row.number,
    issueDate: row.issueDate,
  };
}
