import type { Words } from "../../../shared/i18n/words.ts";
import type { archive as french } from "../fr/archive.ts";

export const archive: Words<typeof french> = {
  title: "Transferir tudo",
  lead: "Um ficheiro ZIP com cada fatura e cada nota de crédito em PDF, e um índice para a sua folha de cálculo.",
  year: "Ano",
  allYears: "Todos os anos",
  counting: "A procurar os documentos",
  count:
    "{n, plural, =0 {Nenhum documento para este ano.} one {# documento para transferir.} other {# documentos para transferir.}}",
  progress: "Preparação do ficheiro",
  done: "{done} de {of}",
  start: "Transferir o ficheiro ZIP",
  stop: "Parar",
  close: "Cancelar",
  retry: "Tentar novamente",
  failed:
    "Não foi possível preparar um documento. Nenhum ficheiro foi guardado. Tente novamente dentro de momentos.",
  file: "faturas",
  saved: "{n, plural, one {# documento transferido} other {# documentos transferidos}}: {file}",
};
