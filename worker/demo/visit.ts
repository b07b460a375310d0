import type { Role } from "../../shared/api/types/index.ts";
import { type Company, companyOf, type Person } from "./companies.ts";

/** Who looks at the page: read from its address, as a real CRM would read it from its own session. */
export interface Visit {
  company: Company;
  role: Role;
  person: Person;
}

export function visitOf(query: { customer?: string | undefined; role?: string | undefined }): Visit {
  const company = companyOf(query.customer);
  const role = query.role === "viewer" ? "viewer" : "owner";
  return { company, role, person: company[role] };
}

/** The query string that carries a visit from one page to the next; an owner's needs no role. */
export function visitQuery({ company, role }: Visit): string {
  const query = new URLSearchParams({ customer: company.id });
  if (role === "viewer") query.set("role", role);
  return `?${query}`;
}
