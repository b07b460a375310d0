import type { JSX } from "preact";

export interface ProgressProps {
  label: string;
  text: string;
  done: number;
  of: number;
}

/** How many of how many are done: a bar to be seen, a sentence to be read. */
export function Progress({ label, text, done, of }: ProgressProps): JSX.Element {
  return (
    <div class="making">
      <div
        class="bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <i style={{ width: `${(done / Math.max(1, of)) * 100}%` }} />
      </div>
      <p class="muted">{text}</p>
    </div>
  );
}
