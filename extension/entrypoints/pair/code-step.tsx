import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Translate } from "../../../shared/i18n/words.ts";
import { SECOND } from "../../../shared/time.ts";
import type { pair } from "../../i18n/fr/pair.ts";
import { Button } from "../../parts/button.tsx";
import { QrCode } from "./qr-code.tsx";
import type { CodeShown } from "./steps.ts";

export interface CodeStepProps {
  say: Translate<typeof pair>;
  step: CodeShown;
}

/** The code to compare, the way to the page that asks for it, and how long it is good. */
export function CodeStep({ say, step: { authorization, endsAt } }: CodeStepProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const { user_code: code, verification_uri_complete: page } = authorization;
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {say("title")}
      </h1>
      <div class="scan">
        <QrCode text={page} label={say("qr")} />
        <p>{say("how")}</p>
      </div>
      <p class="code">
        <span aria-hidden="true">{code}</span>
        <span class="sr">{say("code", { letters: [...code].join(" ").replace(" - ", ", ") })}</span>
      </p>
      <Button
        kind="btn primary wide"
        label={say("open")}
        icon="out"
        onPress={() => browser.tabs.create({ url: page })}
      />
      <p class="sr" role="status">
        {say("waiting")}
      </p>
      <Countdown say={say} endsAt={endsAt} />
    </>
  );
}

/** Every second to the eye; a reader is told once that there is something to wait for. */
function Countdown({ say, endsAt }: { say: CodeStepProps["say"]; endsAt: number }): JSX.Element {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), SECOND);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.ceil((endsAt - performance.now()) / SECOND));
  const values = { minutes: Math.floor(left / 60), seconds: left % 60 };
  return (
    <p class="small wait" role="timer">
      {say(left < 60 ? "waitingSeconds" : "waitingFor", values)}
    </p>
  );
}
