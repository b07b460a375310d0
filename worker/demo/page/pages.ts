import type { HtmlEscapedString } from "hono/utils/html";
import type { Visit } from "../visit.ts";
import { contacts } from "./records/contacts.ts";
import { home } from "./records/home.ts";
import { opportunities } from "./records/opportunities.ts";
import { planning } from "./records/planning.ts";
import { projects } from "./records/projects.ts";
import { quotes } from "./records/quotes.ts";
import { reports } from "./records/reports.ts";
import { settings } from "./records/settings.ts";

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page of the CRM around the billing module. `draw` gets today in epoch milliseconds. */
export interface Page {
  path: string;
  label: string;
  draw(today: number, visit: Visit): Markup;
}

/** The group that the billing module belongs to. */
export const CRM_GROUP = "Gestion de la relation client (CRM)";

/** The billing module opens first, at `/`; it is drawn by `billing.ts`. */
export const BILLING = { path: "/", label: "Facturation" };

export const ABOVE: readonly Page[] = [
  { path: "/accueil", label: "Accueil", draw: home },
  { path: "/projets", label: "Projets", draw: projects },
  { path: "/planning", label: "Planning", draw: planning },
];

export const CRM: readonly Page[] = [
  { path: "/contacts", label: "Contacts", draw: contacts },
  { path: "/opportunites", label: "Opportunités", draw: opportunities },
  { path: "/devis", label: "Devis", draw: quotes },
];

export const BELOW: readonly Page[] = [
  { path: "/rapports", label: "Rapports", draw: reports },
  { path: "/parametres", label: "Paramètres", draw: settings },
];

export const PAGES: readonly Page[] = [...ABOVE, ...CRM, ...BELOW];
