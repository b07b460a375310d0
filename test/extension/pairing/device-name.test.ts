import { expect, test } from "vitest";
import { type Agent, deviceName } from "../../../extension/pairing/device-name.ts";

const client = (platform: string, ...names: string[]): Agent => ({
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/150 Safari/537.36",
  userAgentData: { platform, brands: names.map((brand) => ({ brand })) },
});

test.each<[string, Agent]>([
  ["Chrome sur Linux", client("Linux", "Not A;Brand", "Chromium", "Google Chrome")],
  ["Chromium sur Linux", client("Linux", "Chromium", "Not A;Brand")],
  ["Edge sur Windows", client("Windows", "Chromium", "Microsoft Edge")],
  ["Brave sur macOS", client("macOS", "Brave", "Chromium")],
  [
    "Firefox sur Linux",
    { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" },
  ],
  [
    "Firefox sur macOS",
    { userAgent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Firefox/140.0" },
  ],
  ["Chrome sur Windows", { userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/150 Safari/537.36" }],
  ["Navigateur", { userAgent: "something" }],
])("%s", (name, agent) => {
  expect(deviceName(agent, "sur")).toBe(name);
});
