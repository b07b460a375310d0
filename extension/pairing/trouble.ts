import { ApiProblem, NetworkFailure } from "../../shared/api/client/failure.ts";
import { StorageFull } from "../cache/store.ts";

/**
 * Why there is nothing new to show: no connection · the server does not answer · it answers something else ·
 * this extension was removed in the CRM · the browser lets it no longer speak to the server · asked too often ·
 * storage is full.
 */
export type Trouble = "offline" | "gone" | "strange" | "ended" | "barred" | "busy" | "full";

/** An answer that no billing server gives: a page instead of data, too much of it, or members that are missing. */
export class StrangeAnswer extends Error {
  override name = "StrangeAnswer";
}

/** The pairing was ended in the CRM: its tokens are worth nothing any more. */
export class PairingEnded extends Error {
  override name = "PairingEnded";
}

/** The browser's permission for the server's origin was taken back. */
export class Barred extends Error {
  override name = "Barred";
}

/** Whether it is unknown if a request was carried out. */
export const isUnknown = (error: unknown): boolean => error instanceof NetworkFailure;

export function troubleOf(error: unknown): Trouble {
  if (error instanceof PairingEnded) return "ended";
  if (error instanceof Barred) return "barred";
  if (error instanceof StorageFull) return "full";
  if (error instanceof ApiProblem) {
    const { status } = error.problem;
    return status === 429 ? "busy" : status >= 500 ? "gone" : "strange";
  }
  if (error instanceof NetworkFailure) return navigator.onLine === false ? "offline" : "gone";
  return "strange";
}
