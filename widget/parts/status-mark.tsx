import type { JSX } from "preact";
import type { StatusIcon, Tone } from "../../shared/i18n/status.ts";
import { Icon } from "./icon.tsx";

/** A colour, an icon and a word: none of them alone carries the meaning. */
export type Mark = [Tone, StatusIcon, string];

/** A state; as a pill where it stands beside a title. */
export function StatusMark({ mark, pill }: { mark: Mark; pill?: boolean }): JSX.Element {
  const [tone, icon, word] = mark;
  return (
    <span class={`status ${pill ? "pill " : ""}${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
