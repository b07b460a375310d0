import { formatMoneyForDocument } from "../../../../shared/money.ts";
import type { Markup } from "../pages.ts";
import { sheet } from "../sheet.ts";

/** Signed amounts in euro cents, before VAT, from the running month backwards. */
const MONTHS = [738_000, 1_310_500, 864_000, 402_000, 1_127_000, 956_000];

const name = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", month: "long", year: "numeric" });

export function reports(today: number): Markup {
  const now = new Date(today);
  const month = (back: number) => name.format(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
  return sheet(
    "Rapports",
    "Affaires signées sur six mois.",
    [
      { label: "Mois" },
      { label: "Montant signé HT", right: true },
      { label: "Écart au mois d’avant", right: true, wide: true },
    ],
    MONTHS.map((amount, back) => [
      month(back),
      formatMoneyForDocument(amount, "EUR"),
      gap(amount, MONTHS[back + 1]),
    ]),
  );
}

function gap(amount: number, before: number | undefined): string {
  if (before === undefined) return "";
  return `${amount > before ? "+" : ""}${formatMoneyForDocument(amount - before, "EUR")}`;
}
