import { ask } from "./ask.ts";
import { StrangeAnswer } from "./trouble.ts";

/** Throws unless a billing server answers there: `StrangeAnswer` when something else does. */
export async function checkServer(origin: string): Promise<void> {
  const { body } = await ask(new URL("/health", origin));
  const { product } = (body ?? {}) as { product?: unknown };
  if (product !== "chets-billing") throw new StrangeAnswer(`${origin} is another server`);
}
