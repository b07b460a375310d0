import type { JSX } from "preact";

/** One polite line in the top layer, above a dialog too. It stands in what is not inert: page or dialog. */
export function Toast({ text }: { text: string }): JSX.Element {
  return (
    <div role="status">
      {text && (
        <p class="toast" popover="manual" key={text} ref={show}>
          {text}
        </p>
      )}
    </div>
  );
}

function show(line: HTMLElement | null): void {
  line?.showPopover();
}
