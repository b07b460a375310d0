import type { JSX } from "preact";

/** The widget's drawings, 16 × 16, stroked. */
const PATHS = {
  check: "M3 8.5l3.2 3.2L13 5",
  alert: "M8 2.2l6.2 11.1H1.8zM8 6.3v3.2M8 11.4v.1",
  clock: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M8 4.8V8l2.3 1.4",
  cross: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2",
  info: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0M8 7.4v3.4M8 5.2v.1",
  down: "M8 2.5v7.2M4.9 6.8L8 9.9l3.1-3.1M2.8 13.2h10.4",
  out: "M9.3 2.8h3.9v3.9M13 3L7.6 8.4M11.4 9.2v3a1 1 0 0 1-1 1H3.8a1 1 0 0 1-1-1V5.6a1 1 0 0 1 1-1h3",
  off: "M2 2l12 12M1.8 6.1A9.6 9.6 0 0 1 5 4.2M7.2 3.6a9.6 9.6 0 0 1 7 2.5M4 8.6a6.4 6.4 0 0 1 3-1.7M9.9 7.1A6.4 6.4 0 0 1 12 8.6M8 12.2v.1",
  lock: "M4.6 7h6.8a1.4 1.4 0 0 1 1.4 1.4V12a1.4 1.4 0 0 1-1.4 1.4H4.6A1.4 1.4 0 0 1 3.2 12V8.4A1.4 1.4 0 0 1 4.6 7zM5.2 7V5.2a2.8 2.8 0 0 1 5.6 0V7",
  refund: "M5.5 3L2.5 6l3 3M2.5 6h7a3.7 3.7 0 0 1 0 7.4H6",
};

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The product's sign. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--chets-accent)" />
      <path
        d="M15.8 8.6A5 5 0 1 0 15.8 15.4M15 12h4"
        fill="none"
        stroke="var(--chets-on-accent)"
        stroke-width="2.2"
        stroke-linecap="round"
      />
    </svg>
  );
}
