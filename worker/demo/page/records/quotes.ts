import { formatMoneyForDocument } from "../../../../shared/money.ts";
import { shortDate } from "../dates.ts";
import type { Markup } from "../pages.ts";
import { type State, sheet } from "../sheet.ts";

const DRAFT: State = { tone: "off", word: "Brouillon" };
const SENT: State = { tone: "info", word: "Envoyé" };
const LATE: State = { tone: "warn", word: "À relancer" };
const SIGNED: State = { tone: "ok", word: "Signé" };

/** Amounts are in euro cents, before VAT. */
const QUOTES = [
  { number: "D‑0148", company: "Clinique des Lilas", state: DRAFT, amount: 920_000, days: 0 },
  { number: "D‑0147", company: "Mairie de Rezé", state: SENT, amount: 1_840_000, days: -4 },
  { number: "D‑0146", company: "École Dumas", state: SIGNED, amount: 738_000, days: -9 },
  { number: "D‑0145", company: "Domaine Marchand", state: LATE, amount: 465_000, days: -16 },
  { number: "D‑0144", company: "Menuiserie Carpentier", state: SIGNED, amount: 214_500, days: -22 },
  { number: "D‑0143", company: "Criée de Lorient", state: SIGNED, amount: 1_096_000, days: -35 },
];

export function quotes(today: number): Markup {
  return sheet(
    "Devis",
    "Un devis est valable trente jours.",
    [
      { label: "Numéro", wide: true },
      { label: "Entreprise" },
      { label: "Date", wide: true },
      { label: "État" },
      { label: "Montant HT", right: true },
    ],
    QUOTES.map(({ number, company, state, amount, days }) => [
      number,
      company,
      shortDate(today, days),
      state,
      formatMoneyForDocument(amount, "EUR"),
    ]),
  );
}
