import { readPortal } from "../cache/portal.ts";
import { readPairings } from "../pairing/pairing.ts";
import { PairingEnded } from "../pairing/trouble.ts";
import { paintBadge } from "./badge.ts";
import { notify } from "./notify.ts";
import { keepSchedule, scheduleCheck } from "./schedule.ts";

/** Asks every server for news of its company, one after the other, and tells what there is to tell. */
export async function check(): Promise<void> {
  let failed = true;
  try {
    failed = !(await readAll());
    await paintBadge();
    await notify();
  } finally {
    await scheduleCheck(failed);
    await keepSchedule();
  }
}

/** Whether every server answered. */
async function readAll(): Promise<boolean> {
  const { list } = await readPairings();
  let all = true;
  for (const pairing of list.filter(({ ended }) => !ended)) {
    await readPortal(pairing).catch((error) => {
      // That a pairing was ended is an answer.
      if (!(error instanceof PairingEnded)) all = false;
    });
  }
  return all;
}
