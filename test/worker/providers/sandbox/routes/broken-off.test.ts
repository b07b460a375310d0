import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Invoice } from "../../../../../shared/api/types/index.ts";
import { DAY } from "../../../../../shared/time.ts";
import type { InvoicePage } from "../../../../support/stripe/replies.ts";
import { openBilling } from "../../../../support/workerd/billing.ts";
import { askDemo } from "../../../../support/workerd/demo-worker.ts";
import { emptySandbox } from "../../../../support/workerd/empty-sandbox.ts";

beforeEach(emptySandbox);
afterEach(() => void vi.useRealTimers());

test.each([
  ["that were received, but not applied", "UPDATE sandbox_events SET delivered_at = 1"],
  ["that nobody was told of", "DELETE FROM events"],
])(
  "a clock that was broken off goes on with the events %s: dated when they happened",
  async (_name, left) => {
    const { sandbox, customer: open, wall } = await openBilling();
    vi.useFakeTimers({ toFake: ["Date"], now: wall.now });
    const customer = await (await open()).subscribe("pro_month");
    expect((await advance("PT1M")).status).toBe(200);
    const [due] = await sandbox.nextDueTogether(wall.now + 40 * DAY, 1);
    if (!due) throw new Error("nothing falls due");
    // Killed between what happened at the provider and its projection.
    await sandbox.runDue(due);
    await env.DB.prepare("UPDATE sandbox_events SET delivered_at = NULL").run();
    await env.DB.prepare(left).run();

    expect((await advance("P10D")).status).toBe(200);
    await customer.signIn("owner");
    const { data } = await customer.get<InvoicePage>("/v1/invoices");
    expect(data).toHaveLength(2);
    expect(await customer.get<Invoice>(`/v1/invoices/${data[0]?.id}`)).toMatchObject({
      issueDate: "2026-12-03",
      status: "paid",
    });
  },
);

function advance(duration: string): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return askDemo("/sandbox/clock", { method: "POST", headers, body: JSON.stringify({ advance: duration }) });
}
