/** Hands one mail over; throws when it was not taken. */
export type SendMail = (mail: OutgoingMail) => Promise<void>;

export interface OutgoingMail {
  /** The same for a mail that is sent again: a sender that knows it drops the second. */
  id: string;
  recipients: string[];
  subject: string;
  body: string;
}

export interface MailSettings {
  url: string;
  key: string;
  from: string;
}

/** Sends by the JSON that HTTP mail services take: `{ from, to, subject, text }` with a bearer key. */
export function httpSender({ url, key, from }: MailSettings): SendMail {
  return async ({ id, recipients, subject, body }) => {
    const reply = await fetch(url, {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", "Idempotency-Key": id },
      body: JSON.stringify({ from, to: recipients, subject, text: body }),
    });
    await reply.body?.cancel();
    if (!reply.ok) throw new Error(`the mail service answered ${reply.status}`);
  };
}
