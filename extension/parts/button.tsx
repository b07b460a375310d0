import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "./icon.tsx";

export interface ButtonProps {
  label: string;
  /** Named differently for those who don't see what it stands beside: begins with the label. */
  name?: string;
  /** `btn`, with `primary`, `wide`; or `link`; or `iconbtn`, which shows its icon alone. */
  kind?: string;
  icon?: IconName;
  /** Said in the label's place while `onPress` runs. */
  busy?: string | undefined;
  disabled?: boolean;
  id?: string;
  onPress(): unknown;
}

/**
 * A button that can't fire twice: while what it started is under way, another press does nothing. It keeps
 * its place and its focus meanwhile. `onPress` does not reject: what goes wrong is said by who knows what.
 */
export function Button({
  label,
  name,
  kind = "btn",
  icon,
  busy,
  disabled,
  id,
  onPress,
}: ButtonProps): JSX.Element {
  const [running, setRunning] = useState(false);
  const locked = useRef(false);
  const bare = kind === "iconbtn";

  async function press() {
    if (locked.current) return;
    locked.current = true;
    const work = onPress();
    if (work instanceof Promise) {
      setRunning(true);
      await work;
      setRunning(false);
    }
    locked.current = false;
  }

  return (
    <button
      type="button"
      id={id}
      class={kind}
      aria-label={bare ? label : name}
      title={bare ? label : undefined}
      aria-disabled={running || undefined}
      disabled={disabled}
      onClick={press}
    >
      {running && kind.startsWith("btn") && <span class="spin" aria-hidden="true" />}
      {running && bare ? <span class="spin" aria-hidden="true" /> : bare && icon && <Icon name={icon} />}
      {!bare && <span>{(running && busy) || label}</span>}
      {!bare && icon && !running && <Icon name={icon} />}
    </button>
  );
}
