import type { Plan } from "../../shared/api/types/index.ts";
import { eur } from "./amounts.ts";

const prices = (id: string, month: number): Plan["prices"] => [
  { id: `${id}_month`, unitAmount: eur(month), interval: "month" },
  { id: `${id}_year`, unitAmount: eur(month * 10), interval: "year" },
];

export const PLANS: Plan[] = [
  {
    id: "essentiel",
    name: "Essentiel",
    features: ["3 utilisateurs", "1 000 contacts", "5 Go de stockage", "Aide par e-mail"],
    limits: { seats: 3 },
    prices: prices("essentiel", 1900),
  },
  {
    id: "pro",
    name: "Pro",
    features: ["10 utilisateurs", "5 000 contacts", "20 Go de stockage", "Devis et relances"],
    limits: { seats: 10 },
    prices: prices("pro", 4900),
  },
  {
    id: "entreprise",
    name: "Entreprise",
    features: ["50 utilisateurs", "50 000 contacts", "200 Go de stockage", "Journal d’audit et SSO"],
    limits: { seats: 50 },
    prices: prices("entreprise", 9900),
  },
];
