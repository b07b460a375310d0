import { expect, it } from "vitest";
import type {
  AcknowledgmentDocument,
  Cancellation,
  Portal,
  Subscription,
} from "../../../shared/api/types/index.ts";
import { mailsOf } from "../../../worker/db/outbox.ts";
import { everyMinute } from "../../../worker/jobs/cron.ts";
import { expectStatus, openBilling } from "../../support/workerd/billing.ts";

it("the operator says how many days of access a refused payment leaves, and every place says the same day", async () => {
  const billing = await openBilling({ bindings: { GRACE_DAYS: "3" } });
  const customer = await (await billing.customer()).subscribe();
  await customer.enterCard("4000 0027 6000 3184");
  await billing.advanceTo("2026-12-03T10:00:00Z");
  await everyMinute(billing.context);
  await customer.signIn("owner");

  const { subscription } = await customer.get<Portal>("/v1/portal");
  expect(subscription).toMatchObject({
    accessUntilDate: "2026-12-06",
    pastDue: { since: "2026-12-03", accessUntilDate: "2026-12-06" },
  });
  const entitlements = await billing.asHost("GET", `/v1/customers/${customer.id}/entitlements`);
  expect(await expectStatus(entitlements, 200)).toMatchObject({ accessUntil: subscription?.accessUntil });

  const reply = await customer.call("POST", "/v1/subscription/cancellation");
  expect(await expectStatus<Subscription>(reply, 200)).toMatchObject({ accessUntilDate: "2026-12-06" });
  for (const path of ["/v1/subscription/cancellation", "/v1/subscription/cancellation/document"]) {
    const told = await customer.get<Cancellation | AcknowledgmentDocument>(path);
    expect(told).toMatchObject({ accessUntilDate: "2026-12-06" });
  }
  const mails = (await mailsOf(billing.db)).filter(({ customerId }) => customerId === customer.id);
  expect(mails.map(({ message }) => message).toSorted()).toEqual([
    "cancellation-confirmed",
    "confirmation-needed",
  ]);
  for (const { body } of mails) expect(body).toMatch(/6\sdécembre\s2026/);
});
