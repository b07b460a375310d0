import { Component, type ComponentChildren, type ComponentType } from "preact";
import type { Billing, View } from "./billing.ts";
import { LoadError } from "./views/overview/load-error.tsx";
import { Overview } from "./views/overview/overview.tsx";
import { PaymentHistory } from "./views/overview/payment-history.tsx";
import { Skeleton } from "./views/overview/skeleton.tsx";

/** Everything that is drawn in one element. What breaks in it stays in it. */
export class App extends Component<{ billing: Billing }> {
  override componentDidCatch(error: unknown): void {
    const { billing } = this.props;
    billing.trouble = billing.tell(error);
    this.setState({});
  }

  override render({ billing }: { billing: Billing }): ComponentChildren {
    const { trouble, rest, host } = billing;
    if (trouble) {
      return <LoadError billing={billing} told={trouble} onRetry={() => billing.refresh()} />;
    }
    const sections: Partial<Record<View, ComponentType<{ billing: Billing }>>> = {
      overview: Overview,
      payments: PaymentHistory,
      ...rest?.sections,
    };
    const Section = sections[host.view];
    if (!billing.stands || !Section) return <Skeleton billing={billing} />;
    return (
      <>
        <Section billing={billing} />
        {rest && <rest.Overlay billing={billing} />}
      </>
    );
  }
}
