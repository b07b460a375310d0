/**
 * A text as a cell of a file whose cells stand between `;`. What begins like a formula is not run by a
 * spreadsheet, nor is what would begin a cell of its own where a comma or a tab separates them
 * (https://owasp.org/www-community/attacks/CSV_Injection); an amount may begin with its sign.
 */
export function csvCell(text: string): string {
  const harmless = AMOUNT.test(text) ? text : text.replace(FORMULA, "$1'$2");
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const AMOUNT = /^-?\d+(,\d+)?$/;
const FORMULA = /(^|[,;\t\r\n]["']?)(\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r])/g;
