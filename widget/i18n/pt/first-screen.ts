import { invoiceWords } from "../../../shared/i18n/pt/invoice-status.ts";
import type { Words } from "../../../shared/i18n/words.ts";
import type { firstScreen as french } from "../fr/first-screen.ts";
import { overview } from "./overview.ts";

export const firstScreen: Words<typeof french> = { ...overview, ...invoiceWords };
