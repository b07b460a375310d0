import type { ProviderEvent } from "../../worker/providers/provider.ts";
import { random } from "./random.ts";

const MOODS = { delivered: 80, lost: 6, repeated: 5, late: 5, out_of_order: 4 } as const;
export type Mood = keyof typeof MOODS;

/**
 * The way from the provider's events to the Worker: some are lost for good (as those that are older than
 * the provider keeps), some come twice, some late, some after a later one.
 */
export class MailBox {
  readonly moods: Record<Mood, number> = { delivered: 0, lost: 0, repeated: 0, late: 0, out_of_order: 0 };
  /** The provider's customers of whom an event was lost, until somebody looks at them. */
  readonly unheard = new Set<string>();
  readonly #seed: string;
  #now: ProviderEvent[] = [];
  #next: ProviderEvent[] = [];
  #later: ProviderEvent[] = [];

  constructor(seed: string) {
    this.#seed = seed;
  }

  post(events: readonly ProviderEvent[]): void {
    for (const [index, event] of events.entries()) {
      const { providerCustomerId, createdAt, type } = event;
      const chance = random(`${this.#seed}/${providerCustomerId}/${createdAt}/${type}/${index}`);
      const mood = chance.weighted(MOODS);
      this.moods[mood] += 1;
      if (mood === "lost") this.unheard.add(providerCustomerId);
      else if (mood === "late") this.#later.push(event);
      else if (mood === "out_of_order") this.#next.push(event);
      else this.#now.push(event, ...(mood === "repeated" ? [event] : []));
    }
  }

  /** What the Worker is told now; with `all` nothing stays under way. */
  take(all: boolean): ProviderEvent[] {
    const taken = this.#now;
    this.#now = this.#next;
    this.#next = this.#later.splice(0, all ? this.#later.length : Math.floor(this.#later.length / 2));
    if (!all) return taken;
    taken.push(...this.#now.splice(0), ...this.#next.splice(0));
    return taken;
  }
}
