import type { JSX } from "preact";
import type { Tone } from "../../shared/i18n/status.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface NoteProps {
  tone: Tone;
  icon: IconName;
  text: string;
  /** It takes the focus when it appears: what was pressed may be gone. */
  focus?: boolean;
}

/** What has to be known before anything else. */
export function Note({ tone, icon, text, focus }: NoteProps): JSX.Element {
  return (
    <p
      class={`note ${tone}`}
      role={tone === "bad" ? "alert" : "status"}
      tabIndex={-1}
      ref={focus ? (line) => line?.focus() : null}
    >
      <Icon name={icon} />
      <span>{text}</span>
    </p>
  );
}
