import type { ComponentChildren, JSX } from "preact";
import { Card } from "../../parts/card.tsx";

export interface PartProps {
  /** Its id: it takes the focus when what had it is gone. */
  name: string;
  title: string;
  /** In a sheet of its own, instead of in the dialog. */
  alone: boolean;
  children: ComponentChildren;
}

/** One of the two halves: the devices, and letting one in. */
export function Part({ name, title, alone, children }: PartProps): JSX.Element {
  if (alone) {
    return (
      <Card name={name} title={title}>
        <div class="body part">{children}</div>
      </Card>
    );
  }
  return (
    <section class="sec part" id={name} tabIndex={-1} aria-labelledby={`t-${name}`}>
      <h3 id={`t-${name}`}>{title}</h3>
      {children}
    </section>
  );
}
