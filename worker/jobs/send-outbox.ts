import { countMailAttempt, markMailSent, waitingMails } from "../db/outbox.ts";
import type { Context } from "../operations/context.ts";
import { logFailure } from "./failure.ts";

/** Sends what waits in the outbox, oldest first. Without a sender it waits on. */
export async function sendOutbox(context: Context, limit = 20): Promise<void> {
  const { db, sendMail } = context;
  if (!sendMail) return;
  for (const mail of await waitingMails(db, limit)) {
    try {
      await sendMail(mail);
      await markMailSent(db, mail.id, context.wallClock());
    } catch (error) {
      logFailure("send-outbox", context, error);
      await countMailAttempt(db, mail.id);
    }
  }
}
