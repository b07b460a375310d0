import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
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
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  const valid = typed >= 1 && typed <= MOST;

  useEffect(() => setText(String(quantity)), [quantity]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function set(next: string, wait: number): void {
    clearTimeout(timer.current);
    setText(next);
    const count = Number(next);
    if (!/^\d{1,5}$/.test(next) || count < 1 || count > MOST || count === quantity) return;
    timer.current = setTimeout(() => change.wishFor({ quantity: count }), wait);
  }

  const step = (by: number, name: "fewer" | "more", sign: string): JSX.Element => (
    <button
      type="button"
      class="iconbtn"
      part="button"
      aria-label={say(name)}
      disabled={!valid || typed + by < 1 || typed + by > MOST}
      onClick={() => set(String(typed + by), PAUSE)}
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
          onInput={(event) => set(event.currentTarget.value.trim(), PAUSE)}
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
