import { isBlank } from "../fonts/visible.ts";
import { InvalidDocument } from "./invalid-document.ts";

/** Throws an InvalidDocument that names `field` unless the value fits. */
export type Check = (value: unknown, field: string) => void;

/** A text of which something is left when it is drawn, of at most `longest` characters. */
export function text(longest: number): Check {
  return (value, field) => {
    if (typeof value !== "string") throw wrong(value, field, "a text");
    if (isBlank(value)) throw new InvalidDocument(field, "missing", "is empty");
    if ([...value].length > longest)
      throw new InvalidDocument(field, "too_long", `passes ${longest} characters`);
  };
}

/** A text that matches a pattern, named for the message. */
export function pattern(shape: RegExp, name: string): Check {
  return (value, field) => {
    if (typeof value !== "string" || !shape.test(value)) throw wrong(value, field, name);
  };
}

export const day: Check = pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "a day, YYYY-MM-DD");

/** An amount in the minor unit, a quantity or a rate. */
export const integer: Check = (value, field) => {
  if (!Number.isSafeInteger(value)) throw wrong(value, field, "an integer");
};

export function oneOf(...known: (string | number)[]): Check {
  return (value, field) => {
    if (value === undefined || value === null) throw wrong(value, field, "");
    if (!known.some((one) => one === value)) {
      throw new InvalidDocument(field, "unknown_value", `is none of ${known.join(", ")}`);
    }
  };
}

export function orNull(check: Check): Check {
  return (value, field) => {
    if (value !== null) check(value, field);
  };
}

/** A member that older documents lack. */
export function optional(check: Check): Check {
  return (value, field) => {
    if (value !== undefined && value !== null) check(value, field);
  };
}

export function listOf(check: Check, fewest: number): Check {
  return (value, field) => {
    if (!Array.isArray(value)) throw wrong(value, field, "a list");
    if (value.length < fewest) throw new InvalidDocument(field, "missing", "is empty");
    value.forEach((item, i) => check(item, `${field}[${i}]`));
  };
}

/** An object with these members; others are let through. */
export function shape(members: Record<string, Check>): Check {
  return (value, field) => {
    if (typeof value !== "object" || value === null) throw wrong(value, field, "an object");
    const object = value as Record<string, unknown>;
    for (const [name, check] of Object.entries(members)) {
      check(object[name], field === "" ? name : `${field}.${name}`);
    }
  };
}

function wrong(value: unknown, field: string, expected: string): InvalidDocument {
  const name = field === "" ? "document" : field;
  if (value === undefined || value === null) return new InvalidDocument(name, "missing", "is missing");
  return new InvalidDocument(name, "wrong_type", `is not ${expected}`);
}
