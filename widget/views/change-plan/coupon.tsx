import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { changePlan } from "../../i18n/fr/change-plan.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import type { Change } from "./use-change.ts";

export interface CouponProps {
  billing: Billing;
  change: Change;
  say: Translate<typeof changePlan>;
}

/** A code that lowers the price: asked for by a link, so that those who have none are not made to look for one. */
export function Coupon({ billing, change, say }: CouponProps): JSX.Element {
  const { wish, refusedCode } = change;
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState("");
  const field = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    if (open) field.current?.focus();
  }, [open]);

  if (wish.couponCode) {
    return (
      <p class="coupon-taken">
        <Icon name="check" />
        <span>{say("codeTaken", { code: wish.couponCode })}</span>
        <Button
          billing={billing}
          kind="link"
          label={say("dropCode")}
          onPress={() => {
            setOpen(false);
            setCode("");
            change.wishFor({ couponCode: "" });
          }}
        />
      </p>
    );
  }
  if (!open && !refusedCode) {
    return (
      <p>
        <Button billing={billing} kind="link" label={say("addCode")} onPress={() => setOpen(true)} />
      </p>
    );
  }

  function take(): void {
    if (code.trim()) change.wishFor({ couponCode: code.trim() });
    else field.current?.focus();
  }

  return (
    <form
      class="coupon"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label for="f-code">{say("code")}</label>
      <div class="coupon-row">
        <input
          id="f-code"
          class="input sm"
          ref={field}
          dir="ltr"
          maxLength={100}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={code || (refusedCode ?? "")}
          aria-invalid={refusedCode ? true : undefined}
          aria-describedby={refusedCode ? "w-code" : undefined}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <Button billing={billing} kind="btn sm" label={say("apply")} onPress={take} />
      </div>
      {refusedCode && (
        <p class="wrong" id="w-code" role="alert">
          {say("codeRefused", { code: refusedCode })}
        </p>
      )}
    </form>
  );
}
