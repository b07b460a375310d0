import type { JSX } from "preact";
import type { Billing } from "../../billing.ts";
import type { Told } from "../../failure.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";

export interface LoadErrorProps {
  billing: Billing;
  told: Told;
  onRetry(): unknown;
}

/** What happened, what is still true about the money, one button, the request's id. */
export function LoadError({ billing, told, onRetry }: LoadErrorProps): JSX.Element {
  const { say } = billing;
  return (
    <div class="card empty bad" role="alert" part="card error">
      <Icon name="alert" />
      <h3>{say("loadFailed")}</h3>
      <p class="muted">{told.sentence}</p>
      {told.retry && <Button billing={billing} label={say("retry")} onPress={onRetry} />}
      {told.detail.requestId && (
        <p class="small">
          {say("reference")} <code>{told.detail.requestId}</code>
        </p>
      )}
    </div>
  );
}
