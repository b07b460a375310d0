import type { ComponentChildren, JSX } from "preact";

export interface CardProps {
  /** Its id in this shadow root, its part, and its class. */
  name: string;
  class?: string;
  title: string;
  /** Beside the title. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** A white sheet with a title. */
export function Card({ name, class: more = "", title, aside, children }: CardProps): JSX.Element {
  return (
    <section
      class={`card ${more}`}
      part={`card ${name}`}
      id={name}
      tabIndex={-1}
      aria-labelledby={`t-${name}`}
    >
      <header>
        <h3 id={`t-${name}`}>{title}</h3>
        {aside}
      </header>
      {children}
    </section>
  );
}
