import type { ComponentChildren, JSX } from "preact";
import type { Tone } from "../../shared/i18n/status.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface BannerProps {
  tone: Tone;
  /** Takes the focus when it appears: what was pressed may be gone. */
  notice?: boolean;
  icon: IconName;
  title: string;
  text?: string | undefined;
  children?: ComponentChildren;
}

/** What has to be known before anything else, with its ways out. */
export function Banner({ tone, notice, icon, title, text, children }: BannerProps): JSX.Element {
  return (
    <div
      class={`banner ${tone}${notice ? " notice" : ""}`}
      part="banner"
      role={tone === "bad" ? "alert" : "status"}
      tabIndex={-1}
    >
      <Icon name={icon} />
      <div>
        <p>
          <b>{title}</b>
        </p>
        {text && <p>{text}</p>}
      </div>
      {children && <div class="acts">{children}</div>}
    </div>
  );
}
