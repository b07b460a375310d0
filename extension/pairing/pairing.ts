import type { DeviceScope } from "../../shared/api/types/index.ts";
import { type Check, flag, listOf, members, number, oneOf, text } from "../cache/shape.ts";
import { read, write } from "../cache/store.ts";

/** This extension, paired with one company on one server. Its tokens are kept apart. */
export interface Pairing {
  /** Ours, made here. */
  id: string;
  /** `https://billing.example.com` */
  origin: string;
  /** The page of the CRM that holds the widget. */
  billingPage: string;
  scope: DeviceScope;
  /** `null` until the first portal was read. */
  customerId: string | null;
  company: string;
  /** Epoch milliseconds. */
  pairedAt: number;
  /** It was ended in the CRM: nothing can be asked any more. */
  ended: boolean;
}

const web: Check = (value) => typeof value === "string" && /^https?:\/\//.test(value) && URL.canParse(value);

const pairing = members({
  id: text,
  origin: web,
  billingPage: web,
  scope: oneOf("read", "manage"),
  company: text,
  pairedAt: number,
  ended: flag,
});

export interface Pairings {
  list: Pairing[];
  /** The one that is shown. */
  chosen: Pairing | null;
  /** Something was kept, and can't be read any more. */
  broken: boolean;
}

/** The pairings that were kept; what is broken is as if it were not there. */
export async function readPairings(): Promise<Pairings> {
  const { pairings, chosen } = await read("pairings", "chosen");
  const kept = Array.isArray(pairings) ? pairings : [];
  const list = kept.filter(pairing) as Pairing[];
  return {
    list,
    chosen: list.find(({ id }) => id === chosen) ?? list.at(-1) ?? null,
    broken: pairings !== undefined && !listOf(pairing)(pairings),
  };
}

/** Changes the list as a whole: popup, tab and background take turns. */
export function changePairings(change: (list: Pairing[]) => Pairing[]): Promise<void> {
  return navigator.locks.request("pairings", async () => {
    const { list } = await readPairings();
    await write({ pairings: change(list) });
  });
}

export function changePairing(id: string, change: Partial<Pairing>): Promise<void> {
  return changePairings((list) => list.map((each) => (each.id === id ? { ...each, ...change } : each)));
}

export const choose = (id: string): Promise<void> => write({ chosen: id });

/** The CRM's page, opened at one of the widget's views; without one, at its first screen. */
export function billingAddress({ billingPage }: Pick<Pairing, "billingPage">, view?: string): string {
  const url = new URL(billingPage);
  if (view) url.searchParams.set("chets-view", view);
  return url.href;
}
