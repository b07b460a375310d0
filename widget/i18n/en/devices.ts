import type { Words } from "../../../shared/i18n/words.ts";
import type { devices as french } from "../fr/devices.ts";

export const devices: Words<typeof french> = {
  title: "Paired devices",
  lead: "Browser extensions that have access to your billing",
  already: "Devices already paired",
  loading: "Loading devices",
  listFailed: "The list of devices did not load.",
  none: "No paired device",
  noneText:
    "The browser extension shows your plan and your invoices in the toolbar, without opening this page. Open it, then enter here the code that it shows.",
  own: "You see your own devices. Those of the whole company are managed by {name}.",
  anOwner: "an owner of the account",
  paired: "Paired on {date} by {name}",
  used: "Last used on {date}",
  unused: "Not used yet",
  read: "Read only",
  manage: "Can change the subscription",

  end: "Unpair",
  endOf: "Unpair {name}",
  ask: "Unpair {name}? Its access stops at once.",
  confirm: "Confirm unpairing",
  ending: "Unpairing",
  keep: "Keep",
  ended: "{name} is unpaired. Its access has been stopped.",
  endFailed: "The server did not answer. The device may not be unpaired yet: try again.",

  pair: "Pair an extension",
  code: "Code shown by the extension",
  codeHint: "8 letters, for example WDJB-MJHT",
  next: "Continue",
  looking: "Checking the code",
  malformed: "A code has 8 letters, with no vowel and no digit. Check it in the extension.",
  unknownCode:
    "This code is unknown or no longer valid. No access was given. Check it in the extension, or ask for a new one.",
  tooMany: "Too many attempts. No access was given. Wait a minute, then try again.",
  noAnswer: "The server did not answer. No access was given. Try again in a moment.",

  asks: "An extension asks for access",
  browser: "Browser",
  company: "Company",
  userCode: "Code",
  rights: "Rights",
  readText: "See the plan, download invoices.",
  manageText: "Change plan, pay, unsubscribe, download invoices.",
  request: "Request",
  requested: "Made at {time}, valid until {until}",
  compare: "Allow it only if you have just made this request and the extension shows this same code.",
  ownerOnly:
    "You can view and download. This extension asks to change the subscription: to allow it, ask {name}.",
  approve: "Allow",
  approving: "Allowing",
  refuse: "Refuse",
  otherCode: "Enter another code",
  slow: "The server is slow to answer. Your choice is being sent again; it counts only once.",
  unsure:
    "The server did not answer. Your choice may not have been saved yet: try again; it counts only once.",
  approved: "{name} is paired. The extension will be ready in a few seconds.",
  refused: "Request refused. {name} has no access.",
};
