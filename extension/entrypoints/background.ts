import type { BackgroundDefinition } from "wxt";
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { isAction } from "../actions/action.ts";
import { perform } from "../actions/perform.ts";
import { paintBadge } from "../notices/badge.ts";
import { check } from "../notices/check.ts";
import { openFact } from "../notices/open-fact.ts";
import { CHECK, keepSchedule } from "../notices/schedule.ts";

/** Wakes for an alarm, for what the popup asks, and for a change of what is paired; sleeps otherwise. */
const background: BackgroundDefinition = defineBackground(() => {
  const settle = async () => {
    await keepSchedule();
    await paintBadge();
  };
  browser.runtime.onInstalled.addListener(settle);
  browser.runtime.onStartup.addListener(settle);
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes.pairings || changes.language) settle();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === CHECK) check();
  });
  browser.runtime.onMessage.addListener((message, sender, answer) => {
    if (sender.id !== browser.runtime.id || !isAction(message)) return false;
    perform(message).then(answer, () => answer(null));
    return true;
  });
  // Missing until the person allows notifications.
  browser.notifications?.onClicked.addListener(openFact);
});

export default background;
