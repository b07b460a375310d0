import type { Role } from "../../shared/api/types/index.ts";
import { type Company, companyOf, type Person } from "./companies.ts";
import { languageOf } from "./languages.ts";

/** Who looks at the page: read from its address, as a real CRM would read it from its own session. */
export interface Visit {
  company: Company;
  role: Role;
  person: Person;
  /** What the billing module is read in; the CRM around it is French. */
  locale: string;
}

export function visitOf(query: { customer?: string; role?: string; locale?: string }): Visit {
  const company = companyOf(query.customer);
  const role = query.role === "viewer" ? "viewer" : "owner";
  return { company, role, person: company[role], locale: languageOf(query.locale) };
}

/** The query string that carries a visit from one page to the next; an owner's needs no role, a French one no language. */
export function visitQuery({ company, role, locale }: Visit): string {
  const query = new URLSearchParams({ customer: company.id });
  if (role === "viewer") query.set("role", role);
  if (locale !== "fr") query.set("locale", locale);
  return `?${query}`;
}
