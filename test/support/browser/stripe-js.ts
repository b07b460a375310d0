import { afterEach } from "vitest";
import { settled } from "./element.ts";
import { installStripe, type StandIn } from "./stripe-stand-in.ts";

afterEach(() => {
  delete window.Stripe;
  delete window.standIn;
  document.getElementById("stripe-challenge")?.remove();
});

let count = 0;

/** Stripe.js as a host would have loaded it. Each time a key of its own: the widget keeps its clients. */
export function withStripe(given: Partial<StandIn> = {}): { standIn: StandIn; key: string } {
  window.standIn = given;
  installStripe();
  return { standIn: window.standIn as StandIn, key: `pk_test_${++count}` };
}

const frames = () => [...document.querySelectorAll<HTMLIFrameElement>("iframe[title='Saisie sécurisée']")];

/** Types into Stripe's field, as a person would: the frame is of this page's own origin here. */
export async function typeNumber(number: string): Promise<void> {
  const field = () => frames()[0]?.contentDocument?.querySelector("input");
  await settled(() => Boolean(field()));
  const input = field();
  if (!input) throw new Error("There is no field");
  input.value = number;
  input.dispatchEvent(new Event("input"));
}

/** What of Stripe's is left in the document, slots too. */
export const leftovers = (): Element[] => [
  ...frames(),
  ...document.querySelectorAll("[slot^='chets-stripe']"),
];
