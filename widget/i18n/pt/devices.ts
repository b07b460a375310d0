import type { Words } from "../../../shared/i18n/words.ts";
import type { devices as french } from "../fr/devices.ts";

export const devices: Words<typeof french> = {
  title: "Dispositivos associados",
  lead: "Extensões de navegador com acesso à sua faturação",
  already: "Dispositivos já associados",
  loading: "A carregar os dispositivos",
  listFailed: "A lista de dispositivos não foi carregada.",
  none: "Nenhum dispositivo associado",
  noneText:
    "A extensão de navegador mostra o seu plano e as suas faturas na barra de ferramentas, sem abrir esta página. Abra-a e introduza aqui o código que ela apresenta.",
  own: "Vê os seus próprios dispositivos. Os de toda a empresa são geridos por {name}.",
  anOwner: "um responsável da conta",
  paired: "Associado em {date} por {name}",
  used: "Última utilização em {date}",
  unused: "Ainda não utilizado",
  read: "Só leitura",
  manage: "Pode alterar a subscrição",

  end: "Dissociar",
  endOf: "Dissociar {name}",
  ask: "Dissociar {name}? O seu acesso termina de imediato.",
  confirm: "Confirmar a dissociação",
  ending: "A dissociar",
  keep: "Manter",
  ended: "{name} está dissociado. O seu acesso terminou.",
  endFailed: "O servidor não respondeu. O dispositivo pode ainda não estar dissociado: tente novamente.",

  pair: "Associar uma extensão",
  code: "Código apresentado pela extensão",
  codeHint: "8 letras, por exemplo WDJB-MJHT",
  next: "Continuar",
  looking: "A verificar o código",
  malformed: "Um código tem 8 letras, sem vogais nem algarismos. Verifique-o na extensão.",
  unknownCode:
    "Este código é desconhecido ou já não é válido. Nenhum acesso foi concedido. Verifique-o na extensão ou peça um novo.",
  tooMany: "Demasiadas tentativas. Nenhum acesso foi concedido. Aguarde um minuto e tente novamente.",
  noAnswer: "O servidor não respondeu. Nenhum acesso foi concedido. Tente novamente dentro de momentos.",

  asks: "Uma extensão pede acesso",
  browser: "Navegador",
  company: "Empresa",
  userCode: "Código",
  rights: "Direitos",
  readText: "Ver o plano, transferir as faturas.",
  manageText: "Alterar o plano, pagar, cancelar a subscrição, transferir as faturas.",
  request: "Pedido",
  requested: "Feito às {time}, válido até às {until}",
  compare: "Autorize apenas se acabou de fazer este pedido e se a extensão apresenta este mesmo código.",
  ownerOnly:
    "Pode consultar e transferir. Esta extensão pede para alterar a subscrição: para a autorizar, dirija-se a {name}.",
  approve: "Autorizar",
  approving: "A autorizar",
  refuse: "Recusar",
  otherCode: "Introduzir outro código",
  slow: "O servidor demora a responder. A sua escolha é enviada de novo e só conta uma vez.",
  unsure:
    "O servidor não respondeu. A sua escolha pode ainda não estar registada: tente novamente, só conta uma vez.",
  approved: "{name} está associado. A extensão estará pronta dentro de segundos.",
  refused: "Pedido recusado. {name} não tem qualquer acesso.",
};
