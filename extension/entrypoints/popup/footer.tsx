import type { JSX } from "preact";
import { browser } from "wxt/browser";
import { billingAddress } from "../../pairing/pairing.ts";
import { Button } from "../../parts/button.tsx";
import type { Desk } from "./desk.ts";
import { leaveFor } from "./leave-for.ts";

/** The ways on: to the CRM or to another try, and to the options. */
export function Footer({ desk }: { desk: Desk }): JSX.Element {
  const { say, pairing, trouble } = desk;
  return (
    <footer class="ft">
      {trouble ? (
        <Button kind="link" label={say("retry")} onPress={() => desk.refresh()} />
      ) : (
        <Button
          kind="link"
          label={say("open")}
          onPress={() => pairing && leaveFor(billingAddress(pairing))}
        />
      )}
      <Button kind="link" label={say("options")} onPress={() => browser.runtime.openOptionsPage()} />
    </footer>
  );
}
