import { describe, expect, test } from "vitest";
import { DAY } from "../../../shared/time.ts";
import { type ProviderUnderTest, Subscriber } from "../../support/subscriber.ts";

export function snapshotCases(open: () => ProviderUnderTest): void {
  describe("a snapshot", () => {
    test("brings the invoices since the watermark, those that are not final, and those named", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      for (let i = 0; i < 3; i++) await subscriber.passPeriod();
      await subscriber.keepCard("refused");
      await subscriber.passPeriod();
      const all = await subscriber.invoices();
      expect(all.map((one) => one.status)).toEqual(["paid", "paid", "paid", "paid", "open"]);
      const [first, , , fourth, openOne] = all;
      const since = (await subscriber.now()) + DAY;
      expect((await subscriber.snapshot(since)).invoices).toEqual([openOne]);
      expect((await subscriber.snapshot(since, [first?.id ?? "", "in_nobody"])).invoices).toEqual([
        first,
        openOne,
      ]);
      expect((await subscriber.snapshot(fourth?.createdAt ?? 0)).invoices).toEqual([fourth, openOne]);
    });

    test("never shows another customer's invoice, also by name", async () => {
      const world = open();
      const [one, other] = [
        await Subscriber.subscribed(world, "pro_month"),
        await Subscriber.subscribed(world, "pro_month"),
      ];
      const { id } = await other.lastInvoice();
      expect((await one.snapshot(await one.now(), [id])).invoices.map((invoice) => invoice.id)).not.toContain(
        id,
      );
    });

    test("has at most 100 invoices, oldest first, and the rest from the last one's instant on", async () => {
      const world = open();
      const subscriber = await Subscriber.subscribed(world, "pro_month");
      const { createdAt } = await subscriber.subscription();
      await world.advanceTo(createdAt + 104 * 31 * DAY);
      const first = await subscriber.invoices();
      expect(first).toHaveLength(100);
      const rest = (await subscriber.snapshot(first.at(-1)?.createdAt ?? 0)).invoices;
      expect(rest[0]).toEqual(first.at(-1));
      const all = [...first, ...rest.slice(1)];
      expect(all.length).toBeGreaterThanOrEqual(106);
      expect(all.map((one) => one.createdAt)).toEqual(all.map((one) => one.createdAt).sort((a, b) => a - b));
    });

    test("carries the clock that it was read by", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const { clock } = await subscriber.snapshot();
      expect(clock).toEqual(await subscriber.world.provider.clock(subscriber.id));
    });
  });
}
