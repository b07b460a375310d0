import { useEffect, useState } from "preact/hooks";
import type { Page } from "../../shared/api/types/index.ts";
import type { Billing } from "../billing.ts";
import { tell } from "../failure.ts";

export interface Pages<P extends Page<unknown>> {
  /** What was read so far, in order; `null` until the first page came. */
  entries: P["data"] | null;
  /** The newest page. */
  page: P | null;
  /** Why they could not be read. */
  trouble: string;
  /** Older ones are to be had. */
  more: boolean;
  /** Reads the first page, or the next. */
  read(): Promise<void>;
}

/** The pages of a list that were read so far; the first is asked for at once. */
export function usePages<P extends Page<unknown>>(
  billing: Billing,
  failed: string,
  fetchPage: (cursor: string | null) => Promise<P>,
): Pages<P> {
  const [entries, setEntries] = useState<P["data"] | null>(null);
  const [page, setPage] = useState<P | null>(null);
  const [trouble, setTrouble] = useState("");

  async function read(): Promise<void> {
    try {
      const next = await fetchPage(page?.nextCursor ?? null);
      setEntries((known) => [...(known ?? []), ...next.data]);
      setPage(next);
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

  return { entries, page, trouble, more: Boolean(page?.nextCursor), read };
}
