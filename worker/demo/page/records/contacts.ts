import { shortDate } from "../dates.ts";
import type { Markup } from "../pages.ts";
import { sheet } from "../sheet.ts";

const PEOPLE = [
  { name: "Amélie Vasseur", company: "Mairie de Rezé", email: "a.vasseur@reze.example", days: 0 },
  {
    name: "Benoît Carpentier",
    company: "Menuiserie Carpentier",
    email: "benoit@carpentier.example",
    days: -1,
  },
  { name: "Chloé Nguyen", company: "Clinique des Lilas", email: "c.nguyen@lilas.example", days: -3 },
  { name: "David Kowalski", company: "Transports Kowalski", email: "david@kowalski.example", days: -6 },
  { name: "Élodie Marchand", company: "Domaine Marchand", email: "elodie@marchand.example", days: -8 },
  { name: "Farid Benali", company: "Benali Conseil", email: "farid@benali.example", days: -13 },
  { name: "Gaëlle Le Goff", company: "Criée de Lorient", email: "gaelle@criee.example", days: -20 },
  { name: "Hervé Dumas", company: "École Dumas", email: "h.dumas@ecole-dumas.example", days: -31 },
];

export function contacts(today: number): Markup {
  return sheet(
    "Contacts",
    `${PEOPLE.length} contacts, du dernier échange au plus ancien.`,
    [
      { label: "Nom" },
      { label: "Entreprise" },
      { label: "E-mail", wide: true },
      { label: "Dernier échange", right: true },
    ],
    PEOPLE.map(({ name, company, email, days }) => [
      name,
      company,
      email,
      days ? shortDate(today, days) : "Aujourd’hui",
    ]),
  );
}
