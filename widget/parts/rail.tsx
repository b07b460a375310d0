import type { ComponentChildren, JSX } from "preact";

export interface Thread {
  /** 0 to 1. */
  done: number;
  /** What the picture says, for those who don't see it. */
  alt: string;
  /** Before the start's label where there is room. */
  lead?: string;
  start: string;
  end: string;
  /** After the end's label where there is room. */
  rest?: string;
  late?: boolean;
  /** Drawn over what is not done yet. */
  children?: ComponentChildren;
}

/** The thread of the period: a picture, never the only place of a date. */
export function Rail({ done, alt, lead, start, end, rest, late, children }: Thread): JSX.Element {
  return (
    <div class={late ? "rail bad" : "rail"} part="thread">
      <div class="track" role="img" aria-label={alt}>
        <span class="fill" style={{ width: `${Math.round(done * 1000) / 10}%` }} />
        {children}
      </div>
      <div class="marks">
        <span>
          {lead && <span class="w">{lead}</span>}
          {start}
        </span>
        <span>
          <b>{end}</b>
          {rest && <span class="w">{rest}</span>}
        </span>
      </div>
    </div>
  );
}
