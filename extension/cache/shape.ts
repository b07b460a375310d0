/** Whether a value that came from a server or from storage is what it should be. */
export type Check = (value: unknown) => boolean;

export const text: Check = (value) => typeof value === "string" && value.length <= 2000;
export const number: Check = (value) => Number.isFinite(value);
export const flag: Check = (value) => typeof value === "boolean";

export const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

export const either =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** An object with these members; it may have others. */
export const members =
  (checks: Record<string, Check>): Check =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(checks).every(([name, check]) => check((value as Record<string, unknown>)[name]));

/** `YYYY-MM-DD` */
export const date: Check = (value) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

/** RFC 3339 */
export const instant: Check = (value) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));

const currency: Check = (value) => typeof value === "string" && /^[A-Z]{3}$/.test(value);

export const money: Check = members({ amount: Number.isSafeInteger, currency });

/** A zone that this browser knows. */
export const zone: Check = (value) => {
  try {
    return typeof value === "string" && Boolean(new Intl.DateTimeFormat("fr", { timeZone: value }));
  } catch {
    return false;
  }
};
