/** A person who opens the CRM; `id` is the host's own and becomes `user.id` of the portal session. */
export interface Person {
  id: string;
  name: string;
  email: string;
}

/** A company that uses the demo CRM: its external id, its owner, and a colleague who may only read. */
export interface Company {
  id: string;
  name: string;
  owner: Person;
  viewer: Person;
}

export const COMPANIES: readonly [Company, ...Company[]] = [
  {
    id: "atelier-dupont",
    name: "Atelier Dupont",
    owner: { id: "claire-dupont", name: "Claire Dupont", email: "claire@dupont.example" },
    viewer: { id: "hugo-lemoine", name: "Hugo Lemoine", email: "hugo@dupont.example" },
  },
  {
    id: "studio-lumiere",
    name: "Studio Lumière",
    owner: { id: "ines-moreau", name: "Inès Moreau", email: "ines@lumiere.example" },
    viewer: { id: "paul-girard", name: "Paul Girard", email: "paul@lumiere.example" },
  },
  {
    id: "garage-martin",
    name: "Garage Martin",
    owner: { id: "luc-martin", name: "Luc Martin", email: "luc@martin.example" },
    viewer: { id: "sonia-petit", name: "Sonia Petit", email: "sonia@martin.example" },
  },
  {
    id: "agence-boreale",
    name: "Agence Boréale",
    owner: { id: "yanis-lefevre", name: "Yanis Lefèvre", email: "yanis@boreale.example" },
    viewer: { id: "emma-roux", name: "Emma Roux", email: "emma@boreale.example" },
  },
  {
    id: "librairie-voltaire",
    name: "Librairie Voltaire",
    owner: { id: "jeanne-caron", name: "Jeanne Caron", email: "jeanne@voltaire.example" },
    viewer: { id: "noe-blanc", name: "Noé Blanc", email: "noe@voltaire.example" },
  },
  {
    id: "nouvelle-societe",
    name: "Nouvelle Société",
    owner: { id: "alice-faure", name: "Alice Faure", email: "alice@nouvelle.example" },
    viewer: { id: "marc-renaud", name: "Marc Renaud", email: "marc@nouvelle.example" },
  },
];

const EXTERNAL_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;

/**
 * The company of an external id. A customer made by hand through the API has no entry above: it is shown
 * under its id, so that a developer can look at any customer on this page. Without a usable id: the first.
 */
export function companyOf(id: string | undefined): Company {
  const known = COMPANIES.find((company) => company.id === id);
  if (known) return known;
  if (!id || !EXTERNAL_ID.test(id)) return COMPANIES[0];
  return {
    id,
    name: id,
    owner: { id: `${id}-owner`, name: "Camille Petit", email: "camille@demo.example" },
    viewer: { id: `${id}-viewer`, name: "Dominique Leroy", email: "dominique@demo.example" },
  };
}
