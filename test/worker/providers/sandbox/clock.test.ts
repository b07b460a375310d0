import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DAY, dateInZone } from "../../../../shared/time.ts";
import { everyMinute } from "../../../../worker/jobs/cron.ts";
import { advanceClock, type Progress } from "../../../../worker/providers/sandbox/advance.ts";
import { Subscriber } from "../../../support/subscriber.ts";
import { openBilling } from "../../../support/workerd/billing.ts";
import { emptySandbox } from "../../../support/workerd/empty-sandbox.ts";
import { openSandbox } from "../../../support/workerd/sandbox.ts";

beforeEach(emptySandbox);

const NOW = Date.parse("2026-11-03T09:00:00Z");
const START = Date.parse("2025-09-03T09:00:00Z");

describe("the billing clock", () => {
  test("is the wall's, plus what it was moved", async () => {
    const { sandbox, wall } = openSandbox();
    expect(await sandbox.clock(null)).toEqual({ now: NOW, frozen: false });
    await sandbox.moveClock(NOW + DAY);
    wall.now += 5_000;
    expect((await sandbox.clock(null)).now).toBe(NOW + DAY + 5_000);
  });

  test("may begin in the past while there is no customer, and join the wall's later", async () => {
    const world = openSandbox();
    const { sandbox } = world;
    await sandbox.startClockAt(START);
    await Subscriber.create(world);
    await expect(sandbox.startClockAt(START)).rejects.toMatchObject({ code: "clock_backwards" });
    expect((await sandbox.clock(null)).now).toBe(START);
    await sandbox.joinWallClock();
    expect((await sandbox.clock(null)).now).toBe(NOW);
  });

  test("never moves backwards", async () => {
    const { sandbox } = openSandbox();
    await sandbox.moveClock(NOW + DAY);
    await expect(sandbox.moveClock(NOW)).rejects.toMatchObject({ code: "clock_backwards" });
    await expect(sandbox.joinWallClock()).rejects.toMatchObject({ code: "clock_backwards" });
    expect((await sandbox.clock(null)).now).toBe(NOW + DAY);
  });

  test("moved from two sides at once stands at the later instant", async () => {
    const { sandbox } = openSandbox();
    await Promise.allSettled([sandbox.moveClock(NOW + 2 * DAY), sandbox.moveClock(NOW + DAY)]);
    expect((await sandbox.clock(null)).now).toBe(NOW + 2 * DAY);
  });

  test("goes event by event over all customers in the order of time, and stands on each", async () => {
    const world = openSandbox();
    const { sandbox, wall } = world;
    const ids: string[] = [];
    for (const hours of [5, 1, 3]) {
      wall.now = NOW + hours * 3_600_000;
      ids.push((await Subscriber.subscribed(world, "pro_month")).id);
    }
    wall.now = NOW + DAY;
    const seen: [string, string][] = [];
    await advanceClock(sandbox, NOW + 62 * DAY, async (id) => {
      const { clock, invoices } = await sandbox.snapshot(id, {
        since: null,
        invoiceIds: [],
        creditAfter: null,
      });
      seen.push([id, new Date(clock.now).toISOString()]);
      expect(invoices.at(-1)?.createdAt).toBe(clock.now);
    });
    const [five, one, three] = ids;
    expect(seen).toEqual([
      [one, "2026-12-03T10:00:00.000Z"],
      [three, "2026-12-03T12:00:00.000Z"],
      [five, "2026-12-03T14:00:00.000Z"],
      [one, "2027-01-03T10:00:00.000Z"],
      [three, "2027-01-03T12:00:00.000Z"],
      [five, "2027-01-03T14:00:00.000Z"],
    ]);
    expect((await sandbox.clock(null)).now).toBe(NOW + 62 * DAY);
  });

  test("takes the turns of one day together, each at its own instant, and tells how far it has come", async () => {
    const world = openSandbox();
    const { sandbox, wall } = world;
    // The last two are due on the seller's next day, which begins at 23:00 of universal time.
    for (const hours of [1, 3, 13.5, 14.5, 15]) {
      wall.now = NOW + hours * 3_600_000;
      await Subscriber.subscribed(world, "pro_month");
    }
    const seen: [string, string][] = [];
    const told: Progress[] = [];
    const to = NOW + 31 * DAY;
    const applied = async (id: string) => {
      const { clock, invoices } = await sandbox.snapshot(id, {
        since: null,
        invoiceIds: [],
        creditAfter: null,
      });
      const at = invoices.at(-1)?.createdAt ?? 0;
      seen.push([new Date(at).toISOString(), dateInZone(clock.now, "Europe/Paris")]);
    };
    const { now: from } = await sandbox.clock(null);
    await advanceClock(sandbox, to, applied, { together: 4, progress: (one) => told.push(one) });
    expect(seen.toSorted()).toEqual([
      ["2026-12-03T10:00:00.000Z", "2026-12-03"],
      ["2026-12-03T12:00:00.000Z", "2026-12-03"],
      ["2026-12-03T22:30:00.000Z", "2026-12-03"],
      ["2026-12-03T23:30:00.000Z", "2026-12-04"],
      ["2026-12-04T00:00:00.000Z", "2026-12-04"],
    ]);
    expect(told).toEqual([
      { from, to, at: Date.parse("2026-12-03T22:30:00Z"), done: 3 },
      { from, to, at: Date.parse("2026-12-04T00:00:00Z"), done: 5 },
    ]);
  });

  test("lets happen what fell due by itself before it answers", async () => {
    const world = openSandbox();
    const subscriber = await Subscriber.subscribed(world, "pro_month");
    world.wall.now += 70 * DAY;
    const before = world.heard.length;
    expect(await subscriber.invoices()).toHaveLength(3);
    expect(world.heard.length).toBeGreaterThan(before);
    const announced = world.heard.length;
    expect(await subscriber.invoices()).toHaveLength(3);
    expect(world.heard).toHaveLength(announced);
  });

  test("does what is due once, also when two run it at once", async () => {
    const world = openSandbox();
    const subscriber = await Subscriber.subscribed(world, "pro_month");
    const due = await world.sandbox.nextDue(NOW + 31 * DAY);
    expect(due).toMatchObject({ providerCustomerId: subscriber.id });
    if (due) await Promise.all([world.sandbox.runDue(due), world.sandbox.runDue(due)]);
    expect(await subscriber.invoices()).toHaveLength(2);
  });

  test("has nothing due before the instant asked for", async () => {
    const world = openSandbox();
    await Subscriber.subscribed(world, "pro_month");
    expect(await world.sandbox.nextDue(NOW + 29 * DAY)).toBeNull();
  });
});

describe("events", () => {
  test("are stored with what they tell of, and only then announced", async () => {
    const announced: string[] = [];
    const world = openSandbox({
      onEvents: async (events) => {
        for (const { id } of events) {
          const row = await env.DB.prepare("SELECT type FROM sandbox_events WHERE id = ?").bind(id).first();
          announced.push(String(row?.type));
        }
      },
    });
    await Subscriber.subscribed(world, "pro_month");
    expect(announced).toEqual([
      "payment_method.attached",
      "action.done",
      "subscription.created",
      "invoice.finalized",
      "invoice.paid",
    ]);
  });

  test("name the invoices they are about", async () => {
    const world = openSandbox();
    const subscriber = await Subscriber.subscribed(world, "pro_month");
    const { id } = await subscriber.lastInvoice();
    const paid = world.heard.filter((event) => event.type === "invoice.paid");
    expect(paid).toMatchObject([{ providerCustomerId: subscriber.id, invoiceIds: [id], createdAt: NOW }]);
  });

  test("that nobody could be told of do not undo what happened", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const world = openSandbox({ onEvents: () => Promise.reject(new Error("nobody is there")) });
    const subscriber = await Subscriber.subscribed(world, "pro_month");
    expect(await subscriber.invoices()).toHaveLength(1);
    expect(log).toHaveBeenCalled();
    log.mockRestore();
  });

  test("that nobody took are sent again, each once, until somebody does", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    let isThere = false;
    const taken: string[] = [];
    const world = openSandbox({
      onEvents: async (events) => {
        if (!isThere) throw new Error("nobody is there");
        taken.push(...events.map(({ type }) => type));
      },
    });
    await Subscriber.subscribed(world, "pro_month");
    expect(await world.sandbox.resendEvents()).toBe(5);
    isThere = true;
    expect(await world.sandbox.resendEvents()).toBe(5);
    expect(taken).toEqual([
      "payment_method.attached",
      "action.done",
      "subscription.created",
      "invoice.finalized",
      "invoice.paid",
    ]);
    expect(await world.sandbox.resendEvents()).toBe(0);
    log.mockRestore();
  });

  test("that were lost between the write and the announcement reach the product by its cron", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const row = env.DB.prepare("SELECT provider_customer_id AS id FROM customers WHERE id = ?");
    const id = (await row.bind(customer.id).first<string>("id")) ?? "";
    const deaf = openSandbox({
      onEvents: () => new Promise(() => undefined),
      wallClock: () => billing.wall.now,
    });
    // Killed while it announces: the write has happened, and nobody has heard of it.
    const invoice = (await billing.sandbox.snapshot(id, { since: null, invoiceIds: [], creditAfter: null }))
      .invoices[0];
    void deaf.sandbox.refund(id, invoice?.id ?? "");
    const lost = "SELECT count(*) AS n FROM sandbox_events WHERE delivered_at IS NULL";
    await vi.waitFor(async () => expect(await env.DB.prepare(lost).first("n")).toBe(1));
    await billing.sandbox.resendEvents();
    billing.wall.now += 2 * 60_000;
    await everyMinute(billing.context);
    await customer.signIn("owner");
    const { data } = await customer.get<{ data: { type: string }[] }>("/v1/invoices");
    expect(data.map(({ type }) => type).toSorted()).toEqual(["credit_note", "invoice"]);
  });
});
