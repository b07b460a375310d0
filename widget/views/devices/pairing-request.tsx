import type { ComponentChildren, JSX } from "preact";
import type { DeviceApproval } from "../../../shared/api/types/index.ts";
import type { devices as french } from "../../i18n/fr/devices.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import type { PairDeviceProps } from "./pair-device.tsx";

export interface PairingRequestProps extends Omit<PairDeviceProps, "alone"> {
  approval: DeviceApproval;
}

/**
 * Which browser asks, what it may do, since when and until when; then yes or no. The code stands there to be
 * compared: somebody else's, sent as a link, must not be let in by mistake (RFC 8628 section 5.4).
 */
export function PairingRequest({ billing, say, approval, pairing }: PairingRequestProps): JSX.Element {
  const { format, portal, offline } = billing;
  const { userCode, name, scope, requestedAt, expiresAt } = approval;
  const rows: [keyof typeof french, ComponentChildren][] = [
    ["browser", <bdi key="name">{name}</bdi>],
    [
      "userCode",
      <span key="code" class="user-code">
        {userCode}
      </span>,
    ],
    ["company", portal.customer.name],
    [
      "rights",
      <>
        {say(scope === "read" ? "read" : "manage")}
        <br />
        <span class="muted">{say(scope === "read" ? "readText" : "manageText")}</span>
      </>,
    ],
    ["request", say("requested", { time: format.time(requestedAt), until: format.time(expiresAt) })],
  ];
  const allowed = billing.owner || scope === "read";
  return (
    <>
      <dl class="rows">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{say(term)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {allowed ? (
        <p class="muted">{say("compare")}</p>
      ) : (
        <p class="told warn">
          <Icon name="lock" />
          {say("ownerOnly", { name: portal.ownerName ?? say("anOwner") })}
        </p>
      )}
      <div class="acts">
        {allowed && (
          <Button
            billing={billing}
            kind="btn primary"
            label={say("approve")}
            busy={say("approving")}
            disabled={offline}
            onPress={() => pairing.decide(true)}
          />
        )}
        <Button
          billing={billing}
          label={say("refuse")}
          disabled={offline}
          onPress={() => pairing.decide(false)}
        />
        <Button billing={billing} kind="link" label={say("otherCode")} onPress={pairing.leave} />
      </div>
      {offline && <p class="small">{billing.say("offlineReason")}</p>}
    </>
  );
}
