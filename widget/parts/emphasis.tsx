import type { JSX } from "preact";

/** A sentence whose parts between `**` are bold. */
export function Emphasis({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split("**").map((part, at) =>
        at % 2 ? (
          <b key={part} class="num">
            {part}
          </b>
        ) : (
          part
        ),
      )}
    </>
  );
}
