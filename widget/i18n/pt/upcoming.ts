import type { Words } from "../../../shared/i18n/words.ts";
import type { upcoming as french } from "../fr/upcoming.ts";
import { plan } from "./plan.ts";

export const upcoming: Words<typeof french> = {
  ...plan,
  title: "Próximas cobranças",
  lead: "Os próximos doze meses, se nada mudar até lá.",
  charges: "Cobranças previstas",
  loading: "A carregar as próximas cobranças",
  failed: "As próximas cobranças não foram carregadas.",
  none: "Não está prevista nenhuma cobrança.",
  retry: "Nova tentativa da fatura por pagar",
  trial_end: "Primeira cobrança após o período experimental",
  discount: "Código {code}: {amount} de desconto sem IVA",
  discount_ended: "O código {code} já não se aplica",
  scheduled_change: "{from} → {to}",
  credit_applied: "Crédito utilizado: {amount}, restam {left}",
  taxed: "{net} sem IVA e {tax} de IVA",
  taxedAt: "{net} sem IVA e {tax} de IVA ({rate}%)",
  sum: "{n, plural, one {# cobrança} other {# cobranças}}, {amount} com IVA no total",
  calendar: "Adicionar ao meu calendário",
  file: "cobrancas",
  saved: "Calendário transferido: {file}",
};
