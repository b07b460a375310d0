import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { IssuedDocumentName } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { archive } from "../../i18n/fr/archive.ts";
import { reasonOf } from "../../rest/reason.ts";

/** Up to so many documents nothing has to be chosen first. */
const FEW = 100;

export interface Archive {
  /** `YYYY`, or empty for all. */
  year: string;
  /** `null` while they are asked for. */
  documents: IssuedDocumentName[] | null;
  /** While the ZIP is made. */
  progress: { done: number; of: number } | null;
  problem: string;
  choose(year: string): void;
  start(): Promise<void>;
  stop(): void;
}

/** The documents of a year, and how far the making of their ZIP has got. */
export function useArchive(billing: Billing, say: Translate<typeof archive>): Archive {
  const { invoices } = billing.portal;
  // What is looked at, or all of it while it is little: then there is nothing to ask.
  const asked = useRef(billing.history.year);
  const clear = Boolean(asked.current) || invoices.total <= FEW;
  const [year, setYear] = useState(clear ? asked.current : String(invoices.years[0] ?? ""));
  const [documents, setDocuments] = useState<IssuedDocumentName[] | null>(null);
  const [progress, setProgress] = useState<Archive["progress"]>(null);
  const [problem, setProblem] = useState("");
  const making = useRef<AbortController | null>(null);
  const turn = useRef(0);

  async function choose(next: string, thenStart = false) {
    const mine = ++turn.current;
    setYear(next);
    setDocuments(null);
    setProblem("");
    try {
      const { documentsOf } = await import("../../documents/archive.ts");
      const found = await documentsOf(billing, next);
      if (mine !== turn.current) return;
      setDocuments(found);
      if (thenStart && found.length) await make(found, next);
    } catch (error) {
      if (mine === turn.current) fail(error);
    }
  }

  async function make(found: IssuedDocumentName[], of: string) {
    const controller = new AbortController();
    making.current = controller;
    const { signal } = controller;
    setProblem("");
    setProgress({ done: 0, of: found.length });
    try {
      const { saveArchive } = await import("../../documents/archive.ts");
      const { fileName, note } = await saveArchive(billing, {
        documents: found,
        name: `${say("file")}-${of || yearsIn(found)}`,
        signal,
        onProgress: (done, count) => !signal.aborted && setProgress({ done, of: count }),
      });
      billing.close();
      billing.announce(say("saved", { file: fileName, n: found.length }) + note);
      billing.emit("download", { fileName });
    } catch (error) {
      if (!signal.aborted) fail(error);
    } finally {
      if (making.current === controller) {
        making.current = null;
        setProgress(null);
      }
    }
  }

  function fail(error: unknown) {
    const { sentence, detail } = reasonOf(billing, error, say("failed"));
    setProblem(sentence);
    billing.emit("error", detail);
  }

  function stop() {
    making.current?.abort();
    making.current = null;
    setProgress(null);
  }

  // A layout effect ends with the dialog; any other ends a frame later, when a file may be saved already.
  useLayoutEffect(() => {
    choose(year, clear);
    return () => {
      turn.current = -1;
      stop();
    };
  }, []);

  return {
    year,
    documents,
    progress,
    problem,
    choose: (next) => void choose(next),
    start: () => (documents ? make(documents, year) : choose(year, true)),
    stop,
  };
}

/** `2026`, or `2025-2026`. */
function yearsIn(documents: IssuedDocumentName[]): string {
  const years = documents.map(({ issueDate }) => issueDate.slice(0, 4)).sort();
  return [...new Set([years[0], years.at(-1)])].join("-");
}
