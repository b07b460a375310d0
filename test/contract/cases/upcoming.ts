import { describe, expect, test } from "vitest";
import { forecast, livesAsForetold } from "../../support/forecast.ts";
import { BERLIN, type ProviderUnderTest, Subscriber } from "../../support/subscriber.ts";

export function upcomingCases(open: () => ProviderUnderTest): void {
  describe("the charges of a year", () => {
    test("are made as a snapshot lets them be foretold, month by month", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month", 3);
      const { subscription, charges } = await forecast(subscriber);
      expect(subscription.nextCharge).toEqual({ at: charges[0]?.at, total: charges[0]?.bill.due });
      expect(await livesAsForetold(subscriber)).toHaveLength(12);
    });

    test("are one of a yearly plan", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_year");
      expect(await livesAsForetold(subscriber)).toMatchObject([{ total: 58_800 }]);
    });

    test("follow a scheduled change from its date on", async () => {
      const subscriber = await Subscriber.subscribed(open(), "entreprise_month");
      await subscriber.passPart(0.5);
      await subscriber.change("essentiel_month");
      const { charges } = await forecast(subscriber);
      expect(charges[0]).toMatchObject({
        kind: "scheduled_change",
        before: { planId: "entreprise" },
        terms: { planId: "essentiel" },
      });
      expect(charges[1]).toMatchObject({ kind: "renewal", terms: { planId: "essentiel" } });
      expect((await livesAsForetold(subscriber)).map((one) => one.total)).toEqual(Array(12).fill(2_280));
    });

    test("begin with the end of a trial", async () => {
      const subscriber = await Subscriber.create(open(), undefined, "agence-boreale");
      await subscriber.change("pro_month_boreale");
      expect((await forecast(subscriber)).charges).toEqual([]);
      await subscriber.keepCard("good");
      expect((await forecast(subscriber)).charges[0]?.kind).toBe("trial_end");
      expect(await livesAsForetold(subscriber)).toHaveLength(12);
    });

    test("are taxed by where the customer is", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month", 1, BERLIN);
      expect((await livesAsForetold(subscriber))[0]).toMatchObject({ tax: 0, total: 4_900 });
    });

    test("are none once it was cancelled, and return when that is taken back", async () => {
      const subscriber = await Subscriber.subscribed(open(), "pro_month");
      const { charges } = await forecast(subscriber);
      await subscriber.cancel();
      expect((await forecast(subscriber)).charges).toEqual([]);
      await subscriber.resume();
      expect((await forecast(subscriber)).charges).toEqual(charges);
    });
  });
}
