import { Component, type ComponentChildren } from "preact";
import type { Billing } from "../billing.ts";
import { type Told, tell } from "../failure.ts";
import { rest } from "../i18n/fr/rest.ts";
import { adopt } from "../theme/sheets.ts";
import { LoadError } from "../views/overview/load-error.tsx";

interface State {
  view?: typeof import("../views/devices/devices-view.tsx");
  told?: Told | undefined;
}

/** The paired devices as a section of their own: they come in the chunk of their dialog. */
export class Devices extends Component<{ billing: Billing }, State> {
  override componentDidMount(): void {
    this.load();
  }

  load = async (): Promise<void> => {
    const { billing } = this.props;
    try {
      const view = await import("../views/devices/devices-view.tsx");
      adopt(billing.host.root, ...view.styles);
      this.setState({ view, told: undefined });
    } catch (error) {
      const told = tell(error, billing.say, billing.speak("rest", rest)("viewFailed"));
      billing.emit("error", told.detail);
      this.setState({ told });
    }
  };

  override render({ billing }: { billing: Billing }, { view, told }: State): ComponentChildren {
    if (view) return <view.Section billing={billing} />;
    if (told) return <LoadError billing={billing} told={told} onRetry={this.load} />;
    return (
      <div class="card wait details" aria-busy="true">
        <p class="sr" role="status">
          {billing.say("loading")}
        </p>
        <span class="sk" />
        <span class="sk" />
      </div>
    );
  }
}
