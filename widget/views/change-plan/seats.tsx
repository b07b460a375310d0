import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { changePlan } from "../../i18n/fr/change-plan.ts";
import type { Change } from "./use-change.ts";

/** The most that a subscription may have of them. */
const MOST = 10_000;
/** Typing is over after so long; ms. */
const PAUSE = 400;

/** How many seats: typed, or one more, one less. */
export function Seats({ change, say }: { change: Change; say: Translate<typeof changePlan> }): JSX.Element {
  const { quantity } = change.wish;
  const [text, setText] = useState(String(quantity));
  const typed = seatsIn(text) ?? 0;
  const valid = typed > 0;

  function set(next: string): void {
    setText(next);
    const count = seatsIn(next);
    if (count !== quantity) change.wishFor({ quantity: count }, PAUSE);
  }

  const step = (by: number, name: "fewer" | "more", sign: string): JSX.Element => (
    <button
      type="button"
      class="iconbtn"
      part="button"
      aria-label={say(name)}
      disabled={!valid || typed + by < 1 || typed + by > MOST}
      onClick={() => set(String(typed + by))}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );

  return (
    <div class="seats">
      <label for="f-seats">{say("seats")}</label>
      <div class="stepper">
        {step(-1, "fewer", "\u2212")}
        <input
          id="f-seats"
          class="input sm num"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          aria-invalid={!valid || undefined}
          aria-describedby={valid ? undefined : "w-seats"}
          onInput={(event) => set(event.currentTarget.value.trim())}
        />
        {step(1, "more", "+")}
      </div>
      {!valid && (
        <p class="wrong" id="w-seats" role="alert">
          {say("seatsRefused")}
        </p>
      )}
    </div>
  );
}

/** `null`: no number that a subscription can have. */
function seatsIn(text: string): number | null {
  const count = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= MOST ? count : null;
}
