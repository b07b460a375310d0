import { expect, test } from "vitest";
import type { VatCategory } from "../../../shared/api/types/index.ts";
import { taxTreatment } from "../../../worker/domain/tax-treatment.ts";

function customer(country: string | null, vatId: string | null) {
  const address = country === null ? null : { line1: "1", line2: null, postalCode: "1", city: "X", country };
  return { vatId, address };
}

test.each<[string, string | null, string | null, VatCategory, number]>([
  ["a business at home", "FR", "FR44732829320", "S", 2000],
  ["at home without a VAT id", "FR", null, "S", 2000],
  ["at home with a foreign VAT id", "FR", "DE136695976", "S", 2000],
  ["Monaco, which is France for VAT", "MC", null, "S", 2000],
  ["Réunion, which has a French rate of its own", "RE", null, "S", 850],
  ["Guadeloupe with a French VAT id", "GP", "FR44732829320", "S", 850],
  ["an EU business with its VAT id", "DE", "DE136695976", "AE", 0],
  ["an EU business with a VAT id in small letters", "BE", "be0428759497", "AE", 0],
  ["Greece, whose VAT ids begin with EL", "GR", "EL123456783", "AE", 0],
  ["in the EU without a VAT id", "DE", null, "S", 2000],
  ["in the EU with the seller's own country's VAT id", "DE", "FR44732829320", "S", 2000],
  ["in the EU with a VAT id from outside", "DE", "CHE123456789", "S", 2000],
  ["outside the EU", "CH", null, "O", 0],
  ["outside the EU, whatever VAT id is given", "US", "DE136695976", "O", 0],
  ["no address yet", null, null, "S", 2000],
])("%s", (_name, country, vatId, category, rate) => {
  expect(taxTreatment("FR", customer(country, vatId))).toEqual({ category, rate });
});

test("a seller whose rate is not known is refused", () => {
  expect(() => taxTreatment("DE", customer("FR", null))).toThrow(
    expect.objectContaining({ code: "unknown_seller_country" }),
  );
});
