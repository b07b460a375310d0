import type { SavedPaymentMethod } from "../../../../shared/api/types/index.ts";
import { ProviderRefused } from "../../provider.ts";
import type { Account, KeptCard } from "../account.ts";
import type { Card } from "../test-cards.ts";
import { emit, runningSubscription, type Work } from "../work.ts";
import { shownMethod } from "./bank.ts";

const MOST = 100;

/** All that is on file, the default first; an account from before there were several has the one. */
export function keptCards({ id, card, cards }: Account): KeptCard[] {
  const all = cards ?? (card ? [{ ...card, id: `pm_${id.slice(id.indexOf("_") + 1)}` }] : []);
  const isDefault = (one: Card) => one.number === card?.number;
  return [...all.filter(isDefault), ...all.filter((one) => !isDefault(one))];
}

export function shownMethods(account: Account): SavedPaymentMethod[] {
  return keptCards(account).flatMap((card) => {
    const method = shownMethod(card);
    return method ? [{ ...method, id: card.id, default: card.number === account.card?.number }] : [];
  });
}

/** Keeps a card as the default; one that was kept before stays the same. */
export function keepCard(work: Work, card: Card): void {
  const { account } = work;
  const kept = keptCards(account);
  const id = kept.find(({ number }) => number === card.number)?.id ?? work.newId("pm");
  const others = kept.filter(({ number }) => number !== card.number);
  account.cards = [{ ...card, id }, ...others].slice(0, MOST);
  account.card = card;
}

export function makeDefault(work: Work, methodId: string): void {
  const card = cardOf(work, methodId);
  if (card.number === work.account.card?.number) return;
  keepCard(work, card);
  emit(work, "customer.updated");
}

/** Forgets a card. Of a customer without a subscription the newest that is left takes the default's place. */
export function removeMethod(work: Work, methodId: string): void {
  const { account } = work;
  const card = cardOf(work, methodId);
  const isDefault = card.number === account.card?.number;
  if (isDefault && runningSubscription(account)) {
    throw new ProviderRefused("payment_method_in_use", `${methodId} is what the subscription is paid with`);
  }
  account.cards = keptCards(account).filter(({ id }) => id !== methodId);
  if (isDefault) account.card = account.cards[0] ?? null;
  emit(work, "payment_method.detached");
}

function cardOf({ account }: Work, methodId: string): KeptCard {
  const card = keptCards(account).find(({ id }) => id === methodId);
  if (!card) throw new ProviderRefused("unknown_payment_method", `no means of payment ${methodId}`);
  return card;
}
