import type { Words } from "../../../shared/i18n/words.ts";
import type { documents as french } from "../fr/documents.ts";

export const documents: Words<typeof french> = {
  failed: "Não foi possível preparar o documento. Tente novamente dentro de momentos.",
  preparing: "A preparar o documento…",
  invoiceSaved: "Fatura transferida: {file}",
  creditNoteSaved: "Nota de crédito transferida: {file}",
  acknowledgmentSaved: "Comprovativo transferido: {file}",
  undrawn: "Nenhum tipo de letra tem estes caracteres; o PDF mostra □ e guarda o texto exato: {characters}",
};
