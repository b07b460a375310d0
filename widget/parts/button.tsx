import { Component, type ComponentChildren } from "preact";
import type { Billing } from "../billing.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface ButtonProps {
  billing: Billing;
  label: string;
  /** Named differently for those who don't see what it stands beside. */
  name?: string;
  /** `btn`, with `primary`, `quiet`, `sm`, `wide`; or `link`; or `iconbtn`. */
  kind?: string;
  icon?: IconName | undefined;
  /** Said while `onPress` runs, in a button that has room for it. */
  busy?: string;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => unknown;
}

/**
 * A button that can't fire twice: while what it started is under way, another press does nothing.
 * It keeps its width, its place and its focus meanwhile. A failure that `onPress` throws is told.
 */
export class Button extends Component<ButtonProps, { running: boolean }> {
  #locked = false;

  #press = async (): Promise<void> => {
    if (this.#locked) return;
    this.#locked = true;
    try {
      const work = this.props.onPress();
      if (work instanceof Promise) {
        this.setState({ running: true });
        await work;
      }
    } catch (error) {
      this.props.billing.fail(error);
    }
    this.#locked = false;
    this.setState({ running: false });
  };

  override render(): ComponentChildren {
    const { label, name, kind = "btn", icon, busy, pressed, disabled } = this.props;
    const { running } = this.state;
    const bare = kind === "iconbtn";
    return (
      <button
        type="button"
        class={running && !busy ? `${kind} busy` : kind}
        part={kind.includes("primary") ? "button primary" : "button"}
        aria-label={running && busy ? undefined : (name ?? (bare ? label : undefined))}
        aria-pressed={pressed}
        aria-disabled={running || undefined}
        disabled={disabled}
        onClick={this.#press}
      >
        {running ? <span class="spin" aria-hidden="true" /> : icon && <Icon name={icon} />}
        {!bare && <span>{(running && busy) || label}</span>}
      </button>
    );
  }
}
