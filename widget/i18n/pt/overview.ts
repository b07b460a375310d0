import type { Words } from "../../../shared/i18n/words.ts";
import type { overview as french } from "../fr/overview.ts";

export const overview: Words<typeof french> = {
  title: "Faturação",
  loading: "A carregar a faturação",
  retry: "Tentar novamente",

  loadFailed: "Não é possível mostrar a faturação",
  noAnswer: "O servidor não respondeu. A sua subscrição não foi alterada e nada foi cobrado.",
  sessionEnded: "A sua sessão expirou. Recarregue a página para continuar; nada se perdeu.",
  notAllowed: "Não tem acesso à faturação desta empresa.",
  reference: "Referência para o apoio ao cliente:",

  offlineReason: "Indisponível sem ligação",

  active: "Ativa",
  plan: "Plano atual",
  price: "{price} sem IVA por {interval}",
  priceTaxed: "{price} com IVA por {interval}",
  month: "mês",
  year: "ano",
  change: "Alterar o plano",
  cancel: "Cancelar a subscrição",

  nextCharge: "Próxima cobrança",
  nextChargeOn: "em {date}",
  nextChargeBy: "em {date}, {method}",
  noCharge: "Nenhuma",
  including: "com IVA",

  elapsed: "Período em curso: {days} de {of} dias decorridos",
  paidSince: "Período pago desde ",
  renewalOn: "Renovação em {date}",
  inDays: "{days, plural, =0 {, hoje} =1 {, amanhã} one {, dentro de # dia} other {, dentro de # dias}}",

  history: "Histórico de pagamentos",
  noHistory: "As suas faturas aparecerão aqui após o primeiro pagamento.",
  date: "Data",
  invoice: "Fatura",
  object: "Descrição",
  state: "Estado",
  amount: "Montante com IVA",
  actions: "Ações",
  show: "Ver",
  download: "Transferir",
  detailOf: "Detalhe da fatura {number}",
  detailOn: "{date}, detalhe da fatura {number}",
  withoutNumber: "sem número",
  shown: "{shown} de {total}",
  count: "{n, plural, =0 {Nenhuma fatura} one {# fatura} other {# faturas}}",
  older: "{n, plural, =1 {Ver a anterior} other {Ver as # anteriores}}",
  olderUnknown: "Ver as anteriores",
  noMatch: "Nenhuma fatura corresponde.",

  sepa: "Débito direto SEPA",
};
