import type { JSX } from "preact";
import type { CancellationFeedback } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { cancel } from "../../i18n/fr/cancel.ts";

/** Stripe's eight words, the most frequent first. */
const REASONS: CancellationFeedback[] = [
  "too_expensive",
  "missing_features",
  "switched_service",
  "unused",
  "customer_service",
  "too_complex",
  "low_quality",
  "other",
];

export interface CancelReasonProps {
  say: Translate<typeof cancel>;
  feedback: CancellationFeedback | "";
  comment: string;
  onFeedback(feedback: CancellationFeedback | ""): void;
  onComment(comment: string): void;
}

/** Two optional fields: nobody has to say why. */
export function CancelReason({
  say,
  feedback,
  comment,
  onFeedback,
  onComment,
}: CancelReasonProps): JSX.Element {
  return (
    <div class="sec two">
      <div class="field">
        <label for="why">
          {say("why")} <span class="opt">{say("optional")}</span>
        </label>
        <select
          class="select"
          id="why"
          value={feedback}
          onChange={({ currentTarget }) => onFeedback(currentTarget.value as CancellationFeedback)}
        >
          <option value="">{say("unsaid")}</option>
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {say(reason)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="comment">
          {say("comment")} <span class="opt">{say("optional")}</span>
        </label>
        <textarea
          class="input"
          id="comment"
          rows={1}
          maxLength={2000}
          value={comment}
          onInput={({ currentTarget }) => onComment(currentTarget.value)}
        />
      </div>
    </div>
  );
}
