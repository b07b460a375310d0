import type { Words } from "../../../shared/i18n/words.ts";
import type { fields as french } from "../fr/fields.ts";

export const fields: Words<typeof french> = {
  loading: "A carregar o formulário seguro",
  safe: "Os seus dados bancários são introduzidos na Stripe: esta página não os vê.",
  lost: "O formulário seguro não foi carregado. Nada foi cobrado. Verifique a sua ligação e tente novamente.",
  refused:
    "Esta página impede a abertura do formulário seguro. Nada foi cobrado. Comunique-o ao administrador do seu programa.",
  again: "Tentar novamente",
};
