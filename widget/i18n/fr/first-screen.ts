import { invoiceWords } from "../../../shared/i18n/fr/invoice-status.ts";
import { overview } from "./overview.ts";

/** The words that come with the script. */
export const firstScreen = { ...overview, ...invoiceWords };
