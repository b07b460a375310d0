import type * as z from "zod";
import type { FieldError } from "../types/index.ts";

type Issue = z.core.$ZodIssue;

/** Every refused member as the contract names it: `pointer` is RFC 6901, `code` one of its words. */
export function fieldErrors(issues: readonly Issue[], input: unknown): FieldError[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) =>
        error([...issue.path, key], "unknown_field", "is not a member of this request"),
      );
    }
    return [error(issue.path, codeOf(issue, input), issue.message)];
  });
}

function error(path: readonly PropertyKey[], code: string, detail: string): FieldError {
  return { pointer: path.map((part) => `/${escapeToken(String(part))}`).join(""), code, detail };
}

function codeOf(issue: Issue, input: unknown): string {
  switch (issue.code) {
    case "custom":
      return typeof issue.params?.code === "string" ? issue.params.code : "invalid";
    case "too_big":
      return issue.origin === "string" ? "too_long" : "out_of_range";
    case "too_small":
      return issue.origin === "string" ? "required" : "out_of_range";
    case "invalid_type":
      return at(input, issue.path) === undefined ? "required" : "invalid_type";
    case "invalid_value":
      return at(input, issue.path) === undefined ? "required" : "invalid_value";
    case "invalid_format":
      return "invalid_format";
    default:
      return "invalid";
  }
}

function at(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}

function escapeToken(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}
