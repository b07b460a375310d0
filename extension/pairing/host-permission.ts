import { browser } from "wxt/browser";

/** The pattern of one origin. Firefox knows no port in a pattern: there it is the host on every port. */
export function originPattern(origin: string, firefox: boolean = import.meta.env.FIREFOX): string {
  const { protocol, hostname, host } = new URL(origin);
  return `${protocol}//${firefox ? hostname : host}/*`;
}

const of = (origin: string) => ({ origins: [originPattern(origin)] });

/** Whether the browser lets this extension speak to a server. */
export const isAllowed = (origin: string): Promise<boolean> => browser.permissions.contains(of(origin));

/** Asks the person. To be called first thing in a click's handler, or the browser refuses to ask. */
export const askPermission = (origin: string): Promise<boolean> => browser.permissions.request(of(origin));

/** Gives the permission back. */
export async function dropPermission(origin: string): Promise<void> {
  await browser.permissions.remove(of(origin)).catch(() => false);
}
