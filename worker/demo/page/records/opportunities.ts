import { formatMoneyForDocument } from "../../../../shared/money.ts";
import { shortDate } from "../dates.ts";
import type { Markup } from "../pages.ts";
import { type State, sheet } from "../sheet.ts";

const QUALIFY: State = { tone: "off", word: "À qualifier" };
const PROPOSED: State = { tone: "info", word: "Proposition" };
const NEGOTIATED: State = { tone: "warn", word: "Négociation" };
const WON: State = { tone: "ok", word: "Gagnée" };

/** Amounts are in euro cents, before VAT. */
const OPEN = [
  { name: "Salle du conseil", company: "Mairie de Rezé", stage: NEGOTIATED, amount: 1_840_000, days: 6 },
  {
    name: "Signalétique",
    company: "Clinique des Lilas",
    stage: PROPOSED,
    amount: 920_000,
    days: 14,
  },
  { name: "Refonte du catalogue", company: "Domaine Marchand", stage: PROPOSED, amount: 465_000, days: 19 },
  { name: "Audit des achats", company: "Benali Conseil", stage: QUALIFY, amount: 310_000, days: 33 },
  { name: "Suivi de flotte", company: "Transports Kowalski", stage: QUALIFY, amount: 1_275_000, days: 47 },
  { name: "Mobilier des classes", company: "École Dumas", stage: WON, amount: 738_000, days: -2 },
];

export function opportunities(today: number): Markup {
  const total = OPEN.filter(({ stage }) => stage !== WON).reduce((sum, { amount }) => sum + amount, 0);
  return sheet(
    "Opportunités",
    `${formatMoneyForDocument(total, "EUR")} HT en cours.`,
    [
      { label: "Affaire" },
      { label: "Entreprise", wide: true },
      { label: "Étape" },
      { label: "Signature prévue", right: true, wide: true },
      { label: "Montant HT", right: true },
    ],
    OPEN.map(({ name, company, stage, amount, days }) => [
      name,
      company,
      stage,
      shortDate(today, days),
      formatMoneyForDocument(amount, "EUR"),
    ]),
  );
}
