import type { Words } from "../../../shared/i18n/words.ts";
import type { payment as french } from "../fr/payment.ts";
import { plan } from "./plan.ts";

export const payment: Words<typeof french> = {
  ...plan,
  declined: "O seu banco recusou o pagamento de {amount}. Nada foi cobrado. Experimente outro cartão.",
  unknown:
    "O servidor não respondeu. Estamos a verificar se o pagamento foi efetuado; não pague segunda vez.",
  changed: "O seu plano é agora {plan}.",
  paid: "O seu pagamento de {amount} foi aceite.",
  paidText: "{amount} cobrados em {method}.",
  processing: "O seu pagamento de {amount} está em curso.",
  processingText: "O seu banco pode demorar alguns dias. Não pague segunda vez.",

  bankTitle: "O seu banco pede uma confirmação",
  bankText:
    "Aprove o pagamento de {amount} na sua aplicação bancária. Até lá nada é cobrado e o seu plano não muda.",
  bankGo: "Continuar com o meu banco",
  bankLeave: "Cancelar",
  bankWait: "A aguardar o seu banco",
  bankFailed: "A confirmação não foi concluída. O seu plano continua a ser {plan}.",
  bankFailedNew: "A confirmação não foi concluída. Nada foi cobrado.",
  bankFailedCard: "A confirmação não foi concluída. Nada foi cobrado. Tente novamente ou use outro cartão.",
  cardTitle: "O seu meio de pagamento",
  cardPay: "Confirmar e pagar {amount}",
  cardPaying: "Pagamento em curso",
  payNow: "Confirmar o pagamento de {amount}",
  back: "Voltar à faturação",
};
