import type { Words } from "../../../shared/i18n/words.ts";
import type { paymentMethod as french } from "../fr/payment-method.ts";

export const paymentMethod: Words<typeof french> = {
  title: "Meios de pagamento",
  lead: "O predefinido paga as suas próximas faturas.",
  none: "Nenhum meio de pagamento está registado.",
  loading: "A carregar os meios de pagamento",
  failed: "A lista não foi carregada. Nada mudou.",
  again: "Tentar novamente",
  add: "Adicionar um meio de pagamento",
  change: "Mudar de meio de pagamento",
  save: "Guardar este meio de pagamento",
  saving: "A guardar",
  leave: "Cancelar",
  declined: "O seu banco recusou este meio de pagamento. Nada foi cobrado. Experimente outro.",
  unsure: "A Stripe não respondeu. Nada foi cobrado. Verifique os dados e tente novamente.",
  kept: "O seu meio de pagamento está guardado.",
  keptText: "{method} servirá para os seus próximos pagamentos.",
  keptSoon: "Aparece aqui dentro de momentos.",
};
