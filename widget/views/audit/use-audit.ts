import { useEffect, useState } from "preact/hooks";
import { listAudit } from "../../../shared/api/client/audit.ts";
import type { AuditEntry } from "../../../shared/api/types/index.ts";
import type { Billing } from "../../billing.ts";
import { tell } from "../../failure.ts";

export interface AuditPages {
  /** Newest first; `null` until they were read. */
  entries: AuditEntry[] | null;
  /** Why they could not be read. */
  trouble: string;
  /** Older ones are to be had. */
  more: boolean;
  /** Reads the first page, or the next. */
  read(): Promise<void>;
}

/** The pages of the history that were read so far. */
export function useAudit(billing: Billing, failed: string): AuditPages {
  const [entries, setEntries] = useState<AuditEntry[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [trouble, setTrouble] = useState("");

  async function read(): Promise<void> {
    try {
      const page = await listAudit(billing.api, { cursor });
      setEntries((known) => [...(known ?? []), ...page.data]);
      setCursor(page.nextCursor);
      setTrouble("");
    } catch (error) {
      const told = tell(error, billing.say, failed);
      billing.emit("error", told.detail);
      setTrouble(told.sentence);
    }
  }

  useEffect(() => {
    read();
  }, []);

  return { entries, trouble, more: cursor !== null, read };
}
