import type { options as french } from "../fr/options.ts";

/** The options. */
export const options: typeof french = {
  title: "Options",
  companies: "Paired companies",
  none: "No company is paired.",
  manage: "View, download and unsubscribe",
  read: "View and download",
  pairedOn: "{server}, since {date}",
  endedIn: "Removed in the CRM",
  barred: "The browser no longer allows access to {server}.",
  allow: "Allow",
  remove: "Remove",
  removeName: "Remove {company}",
  removing: "Removing",
  removed: "{company} was removed from this extension.",
  removedHere:
    "{company} was removed from here. The server did not answer: remove the extension in your CRM too.",
  add: "Pair a company",
  notices: "Notifications",
  noticesText: "Tell of a declined payment, of the end of a trial or of an access.",
  noticesDenied: "The browser does not allow notifications.",
  languages: "Language",
  privacy: "Privacy",
  privacyText:
    "The extension speaks only to the servers that you paired. What it keeps stays in this browser and goes when you remove it.",
};
