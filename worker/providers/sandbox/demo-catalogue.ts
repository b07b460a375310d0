import type { Catalogue, CataloguePlan, CataloguePrice } from "../provider.ts";

const NBSP = "\u00a0";
/** Between thousands. */
const NARROW = "\u202f";

function limits(seats: number, contacts: number, emails: number, storage: number): CataloguePlan["limits"] {
  return [
    { key: "seats", label: "Utilisateurs", unit: null, value: seats },
    { key: "contacts", label: "Contacts", unit: null, value: contacts },
    { key: "emails", label: "E-mails", unit: null, value: emails },
    { key: "storage", label: "Stockage", unit: "Go", value: storage },
  ];
}

const plans: CataloguePlan[] = [
  {
    id: "essentiel",
    name: "Essentiel",
    position: 1,
    active: true,
    features: [
      `3${NBSP}utilisateurs`,
      `1${NARROW}000${NBSP}contacts`,
      `500${NBSP}e-mails par mois`,
      `5${NBSP}Go de stockage`,
      "Aide par e-mail",
    ],
    limits: limits(3, 1_000, 500, 5),
  },
  {
    id: "pro",
    name: "Pro",
    position: 2,
    active: true,
    features: [
      `10${NBSP}utilisateurs`,
      `5${NARROW}000${NBSP}contacts`,
      `2${NARROW}000${NBSP}e-mails par mois`,
      `20${NBSP}Go de stockage`,
      "Devis et relances",
      `Aide sous 4${NBSP}h ouvrées`,
    ],
    limits: limits(10, 5_000, 2_000, 20),
  },
  {
    id: "entreprise",
    name: "Entreprise",
    position: 3,
    active: true,
    features: [
      `50${NBSP}utilisateurs`,
      `50${NARROW}000${NBSP}contacts`,
      `20${NARROW}000${NBSP}e-mails par mois`,
      `200${NBSP}Go de stockage`,
      "Journal d’audit et SSO",
      "Interlocuteur attitré",
    ],
    limits: limits(50, 50_000, 20_000, 200),
  },
];

type Offer = Pick<CataloguePrice, "id" | "planId" | "unitAmount" | "interval">;

function price(offer: Offer, special: Partial<CataloguePrice> = {}): CataloguePrice {
  return { ...offer, currency: "EUR", active: true, trialDays: 0, customerId: null, ...special };
}

/** The plans an empty sandbox opens with, one private price with a trial and one that is sold no more. */
export const DEMO_CATALOGUE: Catalogue = {
  plans,
  prices: [
    price({ id: "essentiel_month", planId: "essentiel", unitAmount: 1_900, interval: "month" }),
    price({ id: "essentiel_year", planId: "essentiel", unitAmount: 19_000, interval: "year" }),
    price({ id: "pro_month", planId: "pro", unitAmount: 4_900, interval: "month" }),
    price({ id: "pro_year", planId: "pro", unitAmount: 49_000, interval: "year" }),
    price({ id: "entreprise_month", planId: "entreprise", unitAmount: 9_900, interval: "month" }),
    price({ id: "entreprise_year", planId: "entreprise", unitAmount: 99_000, interval: "year" }),
    price(
      { id: "pro_month_boreale", planId: "pro", unitAmount: 4_900, interval: "month" },
      { trialDays: 14, customerId: "agence-boreale" },
    ),
    price({ id: "pro_month_2024", planId: "pro", unitAmount: 4_500, interval: "month" }, { active: false }),
  ],
};
