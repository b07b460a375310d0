import { expect, test } from "vitest";
import type { SellerProfile } from "../../../shared/seller.ts";
import { legalDescription, legalReduction } from "../../../worker/documents/legal-description.ts";
import { SELLER } from "../../support/documents.ts";

const seller = { party: SELLER } as SellerProfile;

test.each([
  ["Pro, mensuel", "ChetsPMS Pro, abonnement mensuel", "ChetsPMS Pro, monthly subscription"],
  [
    "Crédit sur Pro, annuel",
    "Crédit sur ChetsPMS Pro, abonnement annuel",
    "Credit for ChetsPMS Pro, yearly subscription",
  ],
  [
    "Pro, mensuel, jours utilisés",
    "ChetsPMS Pro, abonnement mensuel, jours utilisés",
    "ChetsPMS Pro, monthly subscription, days used",
  ],
  ["Utilisateurs, pack de 5", "Utilisateurs, pack de 5", "Utilisateurs, pack de 5"],
])("%s", (description, inFrench, inEnglish) => {
  expect(legalDescription(description, seller, "fr")).toBe(inFrench);
  expect(legalDescription(description, seller, "en")).toBe(inEnglish);
});

test.each([
  ["Remise RENTREE10", "Discount RENTREE10"],
  ["Geste commercial", "Geste commercial"],
])("%s", (description, inEnglish) => {
  expect(legalReduction(description, "fr")).toBe(description);
  expect(legalReduction(description, "en")).toBe(inEnglish);
});
