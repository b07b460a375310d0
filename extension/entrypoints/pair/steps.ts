import type { DeviceAuthorization, DeviceScope } from "../../../shared/api/types/index.ts";
import { SECOND } from "../../../shared/time.ts";
import type { Language } from "../../i18n/language.ts";
import { awaitApproval } from "../../pairing/approval.ts";
import { completePairing } from "../../pairing/complete-pairing.ts";
import { type Agent, deviceName } from "../../pairing/device-name.ts";
import { askPermission } from "../../pairing/host-permission.ts";
import { beginPairing, OAuthRefusal } from "../../pairing/oauth.ts";
import type { Pairing } from "../../pairing/pairing.ts";
import { type AddressFault, serverOrigin } from "../../pairing/server-address.ts";
import { checkServer } from "../../pairing/server-check.ts";
import { type Trouble, troubleOf } from "../../pairing/trouble.ts";

/** What a person asks for: their own, kept from step to step. */
export interface Asked {
  server: string;
  scope: DeviceScope;
}

export type Fault = AddressFault | "denied" | Trouble;

export interface CodeShown {
  at: "code";
  origin: string;
  authorization: DeviceAuthorization;
  /** By `performance.now()`: the reader's clock may be wrong. */
  endsAt: number;
}

export type Step =
  | { at: "address"; fault?: Fault }
  | CodeShown
  | { at: "ended"; why: "refused" | "expired" }
  | { at: "ended"; why: "failed"; trouble: Trouble; server: string }
  | { at: "done"; pairing: Pairing };

/** The host that was typed, or what was typed. */
export function hostOf(server: string): string {
  const address = serverOrigin(server);
  return "origin" in address ? new URL(address.origin).host : server.trim();
}

/**
 * Asks the browser's permission for the server's origin, looks whether a billing server answers there, and
 * gets a code. To be called first thing in a click's handler: the browser asks for nothing later.
 */
export async function askForCode({ server, scope }: Asked, language: Language): Promise<Step> {
  const address = serverOrigin(server);
  if ("fault" in address) return { at: "address", fault: address.fault };
  const { origin } = address;
  const allowed = await askPermission(origin).catch(() => false);
  if (!allowed) return { at: "address", fault: "denied" };
  try {
    await checkServer(origin);
    const name = deviceName(navigator as Agent, language === "en" ? "on" : "sur");
    const authorization = await beginPairing(origin, scope, name);
    const endsAt = performance.now() + authorization.expires_in * SECOND;
    return { at: "code", origin, authorization, endsAt };
  } catch (error) {
    return { at: "address", fault: error instanceof OAuthRefusal ? "strange" : troubleOf(error) };
  }
}

/** Waits until somebody says yes or no in the CRM, and keeps the pairing. */
export async function waitForAnswer(step: CodeShown, signal: AbortSignal): Promise<Step> {
  const { origin, authorization } = step;
  try {
    const reply = await awaitApproval(origin, authorization, { signal });
    return { at: "done", pairing: await completePairing(origin, reply) };
  } catch (error) {
    if (error instanceof OAuthRefusal && error.code === "access_denied")
      return { at: "ended", why: "refused" };
    if (error instanceof OAuthRefusal && error.code === "expired_token")
      return { at: "ended", why: "expired" };
    const trouble = error instanceof OAuthRefusal ? "ended" : troubleOf(error);
    return { at: "ended", why: "failed", trouble, server: hostOf(origin) };
  }
}
