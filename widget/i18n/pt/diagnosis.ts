import type { Words } from "../../../shared/i18n/words.ts";
import type { diagnosis as french } from "../fr/diagnosis.ts";

export const diagnosis: Words<typeof french> = {
  blocked:
    "Esta página impede que a faturação seja mostrada. Avise a pessoa que gere este site; nada foi cobrado.",
  misconfigured:
    "A faturação está mal instalada nesta página. Avise a pessoa que gere este site; nada foi cobrado.",
  signedOut: "Já não tem sessão iniciada neste site. Inicie sessão novamente e recarregue a página.",
  clock: "O relógio deste dispositivo não está certo. Acerte-o e recarregue a página.",
  tooMany: "Demasiados pedidos ao mesmo tempo. Nada foi cobrado. Tente novamente dentro de um minuto.",
};
