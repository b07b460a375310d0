import type { JSX } from "preact";
import { hasEnded } from "../../shared/i18n/subscription-status.ts";
import type { Billing } from "../billing.ts";
import { rest as french } from "../i18n/fr/rest.ts";
import { Banner } from "../parts/banner.tsx";
import { OFF } from "../parts/icons.ts";
import { Toast } from "../parts/toast.tsx";
import { BillingDetailsCard } from "./billing-details-card.tsx";
import { Devices } from "./devices.tsx";
import { LimitMeters } from "./limit-meters.tsx";
import { PaymentMethodCard } from "./payment-method-card.tsx";
import { staleReason } from "./reading.ts";
import { SpendingChart } from "./spending-chart.tsx";
import { Stale } from "./stale.tsx";

/** Those that stand alone, besides the ones that come with the script. */
export const sections = {
  "payment-method": PaymentMethodCard,
  "billing-details": BillingDetailsCard,
  devices: Devices,
};

/** What stands above the plan because of what was done, or of the connection. */
export function Top({ billing }: { billing: Billing }): JSX.Element {
  const { offline, notice, format, shownAt } = billing;
  const say = billing.speak("rest", french);
  return (
    <>
      {offline ? (
        <Banner
          tone="warn"
          icon={OFF}
          title={say("offline")}
          text={say("offlineText", { time: format.time(shownAt) })}
        />
      ) : (
        <Stale billing={billing} />
      )}
      {notice && (
        <Banner
          notice
          tone={notice.tone ?? "ok"}
          icon={notice.tone === "bad" ? "alert" : notice.tone === "info" ? "clock" : "check"}
          title={notice.title}
          text={notice.text}
        />
      )}
    </>
  );
}

/** The card on file, and who is invoiced. */
export function Aside({ billing }: { billing: Billing }): JSX.Element {
  return (
    <>
      <PaymentMethodCard billing={billing} />
      <BillingDetailsCard billing={billing} />
    </>
  );
}

/** Charts, where there is something to draw. */
export function Figures({ billing }: { billing: Billing }): JSX.Element {
  const { subscription, meters, spending } = billing.portal;
  const metered = subscription && !hasEnded(subscription) && meters.length > 0;
  return (
    <>
      {spending.some(({ total }) => total.amount > 0) && <SpendingChart billing={billing} alone={!metered} />}
      {metered && <LimitMeters billing={billing} plan={subscription.plan.name} />}
    </>
  );
}

/** The open flow, and the line of news in what is not inert. */
export function Overlay({ billing }: { billing: Billing }): JSX.Element {
  const { flow, host, offline, notice } = billing;
  const toast = <Toast text={billing.news} />;
  // A section that stands alone has no place of its own for it.
  const news = host.view !== "overview" && (offline || notice || staleReason(billing));
  return (
    <>
      {news && (
        <div class="news">
          <Top billing={billing} />
        </div>
      )}
      {flow ? (
        <flow.View key="flow" billing={billing} {...flow.values}>
          {toast}
        </flow.View>
      ) : (
        toast
      )}
    </>
  );
}
