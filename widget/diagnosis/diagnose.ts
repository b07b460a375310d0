import type { Billing } from "../billing.ts";
import { diagnosis } from "../i18n/fr/diagnosis.ts";
import { examineClock } from "./clock.ts";
import type { Finding, Found } from "./finding.ts";
import { examineFirstRequest } from "./first-request.ts";
import { examineSession, type SessionSource } from "./session.ts";
import { examineAttributes, examinePolicyReports } from "./settings.ts";

/** Those that were looked into of themselves: a reader who tries again is no reason to ask twice. */
const examined = new WeakSet<Billing>();

/**
 * Looks for what keeps the element from working: asks for a session and for the first screen once more, and
 * tells the console, in words, what to change. The reader gets one short sentence.
 *
 * `failure` is what went wrong, where nobody asked for a diagnosis: then only what a host can mend is looked into.
 */
export async function diagnose(billing: Billing, failure?: unknown): Promise<Finding[]> {
  if (statusOf(failure) === 429) tellReader(billing, "tooMany");
  if (failure && (examined.has(billing) || !mendable(failure))) return [];
  examined.add(billing);
  const found = await examine(billing);
  for (const { problem, fix } of found) console.error(`<chets-billing>: ${problem}\n→ ${fix}`);
  if (found.length === 0) console.info("<chets-billing>: nothing is in the way.");
  const reader = found.find((one) => one.reader)?.reader;
  if (reader) tellReader(billing, reader);
  return found.map(({ code, problem, fix }) => ({ code, problem, fix }));
}

/** What the page says from now on, in place of the first sentence, which fits everything. */
function tellReader(billing: Billing, key: keyof typeof diagnosis): void {
  if (!billing.trouble) return;
  billing.trouble = { ...billing.trouble, sentence: billing.speak("diagnosis", diagnosis)(key) };
  billing.draw();
}

/** 0 where no answer came. */
const statusOf = (failure: unknown): number => (failure as { status?: number } | undefined)?.status ?? 0;

/** No answer, an answer that is none, or a session that is refused; not a service that says it is in trouble. */
function mendable(failure: unknown): boolean {
  return navigator.onLine && statusOf(failure) < 429;
}

async function examine({ host }: Billing): Promise<Found[]> {
  const element = host.root.host as HTMLElement & SessionSource & { state: string | null };
  const settings = examineAttributes(element);
  if (element.state) return settings;
  const open = host.view === "plans";
  const session = await examineSession(element);
  const missing = open && session.found?.code === "no_session";
  if (session.found && !missing) return [session.found, ...settings, ...examinePolicyReports()];
  const refused = await examineFirstRequest(open ? "/v1/plans" : "/v1/portal", session.token);
  // A session that has ended by this clock and is accepted: the clock is wrong, not the session.
  const clock = examineClock(session.serverTime, refused ? Number.NaN : session.expiresAt, Date.now());
  return [refused, clock, ...settings, ...examinePolicyReports()].filter((one) => one !== null);
}
