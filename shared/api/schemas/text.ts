import * as z from "zod";

/**
 * A control character is never part of a name. Nor is half a surrogate pair or U+FFFE and U+FFFF: no UTF-8 and
 * no XML invoice can hold them (XML 1.0 section 2.2).
 */
const CONTROL = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;
const CONTROL_EXCEPT_LINES = /[\p{Cs}\ufffe\uffff]|[^\P{Cc}\n\r\t]/u;

/** A custom issue that carries the contract's `errors[].code`. */
export function issue(code: string, message: string) {
  return { params: { code }, message };
}

/** One line of text, trimmed, not empty, at most `max` characters, no control characters. */
export function line(max = 200) {
  return z
    .string()
    .refine((value) => !CONTROL.test(value), issue("control_character", "holds a control character"))
    .trim()
    .min(1)
    .max(max);
}

/** Free text over several lines. */
export function paragraph(max = 2_000) {
  return z
    .string()
    .max(max)
    .refine(
      (value) => !CONTROL_EXCEPT_LINES.test(value),
      issue("control_character", "holds a control character"),
    );
}

export const email = line(254).refine(
  (value) => z.email().safeParse(value).success,
  issue("invalid_email", "is not an e-mail address"),
);

/** An id that a host or the API gave out: taken to the letter. */
export const id = z
  .string()
  .min(1)
  .max(200)
  .refine((value) => !CONTROL.test(value) && value === value.trim(), issue("invalid_id", "is not an id"));
