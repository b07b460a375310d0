import type { Words } from "../../../shared/i18n/words.ts";
import type { credit as french } from "../fr/credit.ts";

export const credit: Words<typeof french> = {
  title: "Crédito disponível",
  lead: "O que lhe é devolvido é descontado nas próximas faturas.",
  left: "{balance} serão descontados nas próximas faturas.",
  entries: "Movimentos do crédito",
  loading: "A carregar o crédito",
  failed: "O crédito não foi carregado.",
  none: "Nenhum movimento. O que uma mudança de plano lhe devolver aparecerá aqui.",
  credited: "Devolvido por uma mudança de plano",
  used: "Utilizado numa fatura",
  returned: "Devolvido por uma fatura anulada ou reembolsada",
  adjusted: "Ajustado pelo vendedor",
  after: "restam {balance}",
};
