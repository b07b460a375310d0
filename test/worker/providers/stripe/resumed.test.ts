import { expect, test } from "vitest";
import { everyMinute } from "../../../../worker/jobs/cron.ts";
import type { Fault } from "../../../support/stripe/faults.ts";
import type { InvoicePage, Portal } from "../../../support/stripe/replies.ts";
import { problem } from "../../../support/workerd/billing.ts";
import { openSubscribed } from "../../../support/workerd/subscribed-at-stripe.ts";

const UPDATE = { method: "POST", path: /^\/v1\/subscriptions\/sub_\d+$/ };

test.each<Fault["kind"]>(["after", "server_error", "rate_limit", "lock_timeout", "connection"])(
  "an upgrade that Stripe does not answer (%s) is 503, nothing half done, and cron ends it with one charge",
  async (kind) => {
    const { world, billing, customer } = await openSubscribed();
    const preview = await customer.preview("entreprise_month");
    for (let left = 3; left > 0; left--) world.simulator.faults.push({ ...UPDATE, kind } as Fault);

    const answer = await customer.confirm(preview.id);
    expect(answer.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect(await problem(answer)).toMatchObject({ status: 503, code: "provider_unavailable" });
    expect(await customer.get<Portal>("/v1/portal")).toMatchObject({ subscription: { plan: { id: "pro" } } });
    expect((await problem(await customer.confirm(preview.id))).status).toBe(409);

    world.simulator.faults.length = 0;
    billing.wall.now += 61_000;
    await everyMinute(billing.context);
    expect(await customer.get<Portal>("/v1/portal")).toMatchObject({
      subscription: { plan: { id: "entreprise" } },
    });
    expect((await customer.get<InvoicePage>("/v1/invoices")).data).toHaveLength(2);
  },
);
