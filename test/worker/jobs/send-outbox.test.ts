import { describe, expect, it } from "vitest";
import { mailsOf } from "../../../worker/db/outbox.ts";
import { everyMinute } from "../../../worker/jobs/cron.ts";
import { expectStatus, openBilling } from "../../support/workerd/billing.ts";

describe("the outbox", () => {
  it("waits without a sender, is sent once with one, and again after a refusal", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    await expectStatus(await customer.call("POST", "/v1/subscription/cancellation"), 200);
    await everyMinute(billing.context);
    expect((await mailsOf(billing.db))[0]?.sentAt).toBeNull();

    const sent: string[] = [];
    let refuse = true;
    const sendMail = async ({ subject }: { subject: string }) => {
      if (refuse) throw new Error("busy");
      sent.push(subject);
    };
    await everyMinute({ ...billing.context, sendMail });
    expect((await mailsOf(billing.db))[0]).toMatchObject({ sentAt: null, attempts: 1 });
    refuse = false;
    await everyMinute({ ...billing.context, sendMail });
    await everyMinute({ ...billing.context, sendMail });
    expect(sent).toEqual(["Votre abonnement prend fin le 3\u00a0décembre 2026"]);
  });
});
