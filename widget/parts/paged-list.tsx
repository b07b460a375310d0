import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Page } from "../../shared/api/types/index.ts";
import type { Billing } from "../billing.ts";
import { Button } from "./button.tsx";
import type { Pages } from "./use-pages.ts";

export interface PagedListProps<T> {
  billing: Billing;
  pages: Pages<Page<T>>;
  /** What the lines are, for those who don't see them. */
  label: string;
  loading: string;
  none: string;
  keyOf(entry: T): string | number;
  line(entry: T): ComponentChildren;
}

/** Lines that come page by page: boxes while they load, a word when there are none, another try when they fail. */
export function PagedList<T>(props: PagedListProps<T>): JSX.Element {
  const { billing, pages, label, loading, none, keyOf, line } = props;
  const { entries, trouble, more, read } = pages;
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(0);

  // The pager may be gone after its press: the first line that it brought takes the focus.
  useLayoutEffect(() => {
    const first = shown.current > 0 ? list.current?.children[shown.current] : null;
    if (first instanceof HTMLElement) first.focus();
    shown.current = entries?.length ?? 0;
  }, [entries]);

  return (
    <div class="sec paged" aria-busy={!entries && !trouble}>
      {entries?.length === 0 && <p class="muted">{none}</p>}
      {entries && entries.length > 0 && (
        <ol class="entries" aria-label={label} ref={list}>
          {entries.map((entry) => (
            <li key={keyOf(entry as T)} tabIndex={-1}>
              {line(entry as T)}
            </li>
          ))}
        </ol>
      )}
      {!entries && !trouble && (
        <>
          <p class="sr" role="status">
            {loading}
          </p>
          {[1, 2, 3, 4].map((each) => (
            <span key={each} class="sk" />
          ))}
        </>
      )}
      <div role="status">{trouble && <p class="muted">{trouble}</p>}</div>
      {(more || trouble) && (
        <p>
          <Button
            billing={billing}
            kind="btn sm"
            label={billing.say(trouble ? "retry" : "olderUnknown")}
            onPress={read}
          />
        </p>
      )}
    </div>
  );
}
