import type { JSX } from "preact";

/** The thread of a period: a picture, never the only place of a date. */
export interface Thread {
  /** 0 to 1. */
  done: number;
  /** What the picture says, for those who don't see it. */
  alt: string;
  start: string;
  end: string;
  late?: boolean;
}

export function Rail({ done, alt, start, end, late }: Thread): JSX.Element {
  const place = `${Math.round(done * 1000) / 10}%`;
  return (
    <div class={late ? "rail bad" : "rail"}>
      <div class="track" role="img" aria-label={alt}>
        <span class="fill" style={{ width: place }} />
        <span class="now" style={{ left: place }} />
      </div>
      <div class="marks">
        <span>{start}</span>
        <b>{end}</b>
      </div>
    </div>
  );
}
