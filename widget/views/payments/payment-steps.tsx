import type { JSX } from "preact";
import type { Invoice } from "../../../shared/api/types/index.ts";
import { methodName } from "../../../shared/i18n/payment-method.ts";
import type { Tone } from "../../../shared/i18n/status.ts";
import { payments } from "../../i18n/fr/payments.ts";
import { Icon, type IconName } from "../../parts/icon.tsx";
import type { InvoicePart } from "./invoice-lines.tsx";

type Attempt = Invoice["payments"][number];

const MARKS: Record<Attempt["status"], [IconName, Tone]> = {
  succeeded: ["check", "ok"],
  failed: ["cross", "bad"],
  pending: ["clock", "off"],
  requires_action: ["lock", "warn"],
  refunded: ["refund", "off"],
  partially_refunded: ["refund", "off"],
};

/** Every attempt to pay it, newest first, down to the day it was issued. */
export function PaymentSteps({ billing, invoice, say }: InvoicePart): JSX.Element {
  const { format, say: page } = billing;
  const { payments: attempts, issuedAt, type } = invoice;

  function words({ status, declineCode, method }: Attempt): string {
    if (status === "failed") {
      const reason = declineCode && declineCode in payments ? (declineCode as keyof typeof payments) : null;
      return reason ? say("refusedFor", { reason: say(reason) }) : say("refused");
    }
    const text = say(status === "succeeded" ? "accepted" : status);
    return method ? say("by", { text, method: methodName(method, page("sepa")) }) : text;
  }

  const step = (icon: IconName, tone: Tone, text: string, at: string, key: string) => (
    <li class={tone} key={key}>
      <Icon name={icon} />
      <span>{text}</span>
      <time dateTime={at}>{say("at", { date: format.shortDate(at), time: format.time(at) })}</time>
    </li>
  );

  return (
    <div class="sec">
      <h3>{say("followUp")}</h3>
      <ol class="steps">
        {attempts.map((attempt) => {
          const [icon, tone] = MARKS[attempt.status];
          return step(icon, tone, words(attempt), attempt.at, attempt.id);
        })}
        {issuedAt &&
          step("clock", "off", say(type === "credit_note" ? "creditIssued" : "issued"), issuedAt, "issued")}
      </ol>
    </div>
  );
}
