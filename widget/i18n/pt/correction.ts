import type { Words } from "../../../shared/i18n/words.ts";
import type { correction as french } from "../fr/correction.ts";

export const correction: Words<typeof french> = {
  title: "Corrigir os dados",
  of: "Fatura {number}",
  doneTitle: "Dados corrigidos",
  loading: "A carregar a fatura",
  loadFailed: "A fatura não foi carregada. Nada mudou.",
  retry: "Tentar novamente",
  what: "Uma nota de crédito anula a fatura {number} e uma nova fatura substitui-a com os dados corrigidos. Ambas são emitidas hoje.",
  netZero: "Os montantes não mudam. Não há nada a pagar e nada é reembolsado.",
  kept: "A fatura original continua consultável. As suas próximas faturas seguem os seus dados de faturação, não esta correção.",
  correct: "Emitir a nota de crédito e a nova fatura",
  correcting: "Emissão em curso",
  leave: "Cancelar",
  nothing: "Nada foi alterado. Corrija pelo menos um campo.",
  failed:
    "O servidor não respondeu. A correção pode ainda não estar feita: tente novamente, só conta uma vez.",
  done: "A nota de crédito {creditNote} e a fatura {invoice} foram emitidas. Saldo: zero.",
  next: "Envie ambos os documentos ao seu contabilista, com a fatura original.",
  close: "Fechar",
};
