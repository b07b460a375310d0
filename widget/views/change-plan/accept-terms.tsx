import type { JSX, RefObject } from "preact";
import type { Terms } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { changePlan } from "../../i18n/fr/change-plan.ts";
import type { Change } from "./use-change.ts";

export interface AcceptTermsProps {
  terms: Terms;
  change: Change;
  /** It was tried to confirm without. */
  missing: boolean;
  box: RefObject<HTMLInputElement | null>;
  say: Translate<typeof changePlan>;
}

/** The terms of sale to read, and the box that accepts this version of them; never ticked beforehand. */
export function AcceptTerms({ terms, change, missing, box, say }: AcceptTermsProps): JSX.Element {
  return (
    <div class="terms">
      <label>
        <input
          type="checkbox"
          ref={box}
          checked={change.accepted === terms.version}
          aria-required="true"
          aria-invalid={missing || undefined}
          aria-describedby={missing ? "w-terms" : undefined}
          onChange={({ currentTarget }) => change.accept(currentTarget.checked ? terms.version : null)}
        />
        <span>{say("accept")}</span>
      </label>
      <a href={terms.url} target="_blank" rel="noopener">
        {say("readTerms", { version: terms.version })}
      </a>
      {missing && (
        <p class="wrong" id="w-terms" role="alert">
          {say("acceptFirst")}
        </p>
      )}
    </div>
  );
}
