import { pageOf } from "../page-of.ts";
import type { Answer } from "../route.ts";

export function creditNotes(answer: Answer): void {
  answer("get", "/v1/credit_notes", (form) => pageOf([], form));
}
