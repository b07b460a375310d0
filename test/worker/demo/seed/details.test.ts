import { describe, expect, it } from "vitest";
import { COMPANIES } from "../../../../worker/demo/companies.ts";
import { DETAILS } from "../../../../worker/demo/seed/details.ts";
import { LAST } from "../../../../worker/demo/seed/story.ts";

/** Luhn's sum (ISO/IEC 7812-1 annex B): a SIREN checks when it is a multiple of ten. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

describe("billing details of the demo companies", () => {
  it("are there for all but the newest", () => {
    const known = COMPANIES.map(({ id }) => id).filter((id) => id !== LAST);
    expect(Object.keys(DETAILS).sort()).toEqual(known.sort());
  });

  it.each(Object.entries(DETAILS))("of %s have a SIREN and a VAT id that check", (_id, details) => {
    expect(details.siren).toMatch(/^\d{9}$/);
    expect(luhnSum(details.siren ?? "") % 10).toBe(0);
    const key = (12 + 3 * (Number(details.siren) % 97)) % 97;
    expect(details.vatId).toBe(`FR${String(key).padStart(2, "0")}${details.siren}`);
  });

  it.each(Object.entries(DETAILS))(
    "of %s can reach nobody real and name a French address",
    (_id, details) => {
      expect([details.email, ...details.invoiceEmails].every((email) => email?.endsWith(".example"))).toBe(
        true,
      );
      expect(details.address).toMatchObject({ country: "FR", postalCode: expect.stringMatching(/^\d{5}$/) });
    },
  );

  it("never share a SIREN", () => {
    const sirens = Object.values(DETAILS).map(({ siren }) => siren);
    expect(new Set(sirens).size).toBe(sirens.length);
  });
});
