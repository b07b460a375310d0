import type { JSX } from "preact";

/** Drawings of 16 × 16, stroked. Circles are arcs, so that a drawing is one path. */
const PATHS = {
  check: "M3 8.5l3.2 3.2L13 5",
  alert: "M8 2.2l6.2 11.1H1.8zM8 6.3v3.2M8 11.4v.1",
  clock: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M8 4.8V8l2.3 1.4",
  cross: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2",
  down: "M8 2.5v7.2M4.9 6.8L8 9.9l3.1-3.1M2.8 13.2h10.4",
  eye: "M1.5 8S3.9 3.6 8 3.6 14.5 8 14.5 8 12.1 12.4 8 12.4 1.5 8 1.5 8zM6.1 8a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0",
  lock: "M4.6 7h6.8a1.4 1.4 0 0 1 1.4 1.4V12a1.4 1.4 0 0 1-1.4 1.4H4.6A1.4 1.4 0 0 1 3.2 12V8.4A1.4 1.4 0 0 1 4.6 7zM5.2 7V5.2a2.8 2.8 0 0 1 5.6 0V7",
  refund: "M5.5 3L2.5 6l3 3M2.5 6h7a3.7 3.7 0 0 1 0 7.4H6",
};

/** One of those that come with the script, or the path of another. */
export type IconName = keyof typeof PATHS | `M${string}`;

export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name as "check"] ?? name} />
    </svg>
  );
}
