import type { Logger } from "wxt";

const say = (...what: unknown[]) => console.error(...what);
const nothing = () => {};

/** Of what the extension's builder has to tell, only what is wrong. */
export const quietLogger: Logger = {
  debug: nothing,
  log: nothing,
  info: nothing,
  success: nothing,
  warn: say,
  error: say,
  fatal: say,
  level: 1,
};
