import type { Page } from "playwright-core";

/** A picture of the README: where it is taken, and of how much of the widget. */
export interface Scene {
  name: string;
  /** Path and query in the demo. */
  at: string;
  width: number;
  /** The whole page, the widget, or its first card with what stands above it. */
  of: "page" | "widget" | "plan";
  /** What is done before. */
  first?: (page: Page) => Promise<void>;
}

const gallery = (query: string) => `/galerie?${query}`;
/** The margin of the gallery and a state's frame take 66 px. */
const wide = 1266;

async function choosePlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Modifier le forfait" }).click();
  await page.getByRole("button", { name: /^Choisir Entreprise/ }).click();
  await page.getByRole("button", { name: /^Confirmer et payer/ }).waitFor();
}

const STATES = ["trialing", "past_due", "requires_action", "canceling"];

export const SCENES: Scene[] = [
  { name: "facturation", at: "/", width: 1440, of: "page" },
  { name: "dark", at: gallery("state=active&theme=dark"), width: wide, of: "widget" },
  { name: "arabic", at: gallery("state=active&locale=ar"), width: wide, of: "widget" },
  { name: "narrow", at: gallery("state=active&width=360"), width: 430, of: "widget" },
  { name: "change-plan", at: "/", width: 1440, of: "page", first: choosePlan },
  ...STATES.map((state): Scene => ({ name: state, at: gallery(`state=${state}`), width: 786, of: "plan" })),
];
