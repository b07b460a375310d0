import type { Act } from "../plan.ts";
import { cancel, dropScheduled, regret, takeBack } from "./cancelling.ts";
import { change, changeByOtherMeans, doubleClick, lateConfirmation, seats, twoTabs } from "./changing.ts";
import { correct } from "./correcting.ts";
import { cardExpires, move, newCard, rename } from "./details.ts";
import { askForRefund, lookAtWaiting, payOpen } from "./paying.ts";
import type { Person } from "./person.ts";

/** What each act does. */
export const PERFORM: Record<Act, (person: Person) => Promise<void>> = {
  change,
  change_by_other_means: changeByOtherMeans,
  double_click: doubleClick,
  two_tabs: twoTabs,
  seats,
  late_confirmation: lateConfirmation,
  cancel,
  take_back: takeBack,
  regret,
  drop_scheduled: dropScheduled,
  new_card: newCard,
  card_expires: cardExpires,
  pay_open: payOpen,
  look_again: lookAtWaiting,
  move,
  rename,
  correct,
  refund: askForRefund,
};
