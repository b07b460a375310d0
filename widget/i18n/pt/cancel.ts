import type { Words } from "../../../shared/i18n/words.ts";
import type { cancel as french } from "../fr/cancel.ts";
import { plan } from "./plan.ts";

export const cancel: Words<typeof french> = {
  ...plan,
  title: "Cancelar a subscrição",
  lead: "Rescindir o seu contrato {plan}",
  keeps: "Mantém o acesso completo até {date}, inclusive",
  accessEndOn: "Fim do acesso em {date}",
  railAlt:
    "{days, plural, one {Acesso completo durante mais # dia} other {Acesso completo durante mais # dias}}",
  effectCharge: "Não será efetuada mais nenhuma cobrança e não há quaisquer custos.",
  effectTrial: "A sua avaliação termina nesse dia e nada é devido.",
  effectOwed: "A fatura {number} de {amount} continua em dívida.",
  effectScheduled: "A passagem prevista a {plan} não terá lugar.",
  effectTeam: "A sua equipa mantém todas as funções do plano {plan} até essa data.",
  effectAfter: "Depois, essas funções fecham. As suas faturas continuam disponíveis para transferência.",
  effectBack: "Pode mudar de ideias até essa data, sem custos.",
  company: "Empresa",
  contract: "Contrato",
  contractWith: "{plan}, {reference}",
  end: "Fim do contrato",
  sentTo: "Confirmação enviada para",
  nobody: "Nenhum endereço de e-mail",
  why: "Motivo",
  optional: "(facultativo)",
  comment: "Comentário",
  unsaid: "Prefiro não indicar",
  too_expensive: "É demasiado caro",
  missing_features: "Faltam funções",
  switched_service: "Vou mudar para outro serviço",
  unused: "Não o uso o suficiente",
  customer_service: "O apoio ao cliente não é satisfatório",
  too_complex: "É demasiado complicado",
  low_quality: "A qualidade não é satisfatória",
  other: "Outro motivo",
  confirm: "Confirmar o cancelamento",
  running: "Cancelamento em curso",
  keep: "Manter a minha subscrição",
  resumeUnknown:
    "O servidor não respondeu. A sua subscrição pode ainda não ter sido retomada: tente novamente, o pedido só conta uma vez.",
  resumed: "A sua subscrição é retomada.",
  resumedNext: "Próxima cobrança: {amount} com IVA em {date}.",
  failed:
    "O servidor não respondeu. A sua subscrição pode ainda não estar cancelada: tente novamente, o pedido só conta uma vez.",
};
