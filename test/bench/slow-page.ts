import type { BrowserContext, Page } from "playwright-core";
import { launchChromium } from "../support/node/browser.ts";
import { startDemo } from "../support/node/demo-server.ts";
import { type HostPage, serveHostPage } from "../support/node/host-page.ts";
import { ACTIONS } from "./help-page-actions.ts";
import { median } from "./load.ts";
import { figure, printTable } from "./table.ts";
import { type Seen, takeSeen, watch } from "./watch.ts";

const RUNS = 5;
/** A phone of the middle on a slow mobile network: ms of round trip, bytes per second, times slower than here. */
const NETWORK = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
/**
 * High enough for what is pressed to stand clear of its lower edge: Chromium without a screen takes the height
 * of its own bars off the window, and what changes only there waits for another paint to be seen.
 */
const VIEWPORT = { width: 1280, height: 1_100 };

type Load = Seen & { after: number };

interface Measured {
  empty: Load[];
  /** The three requests of the first screen, made by a page that draws nothing. */
  requests: number[];
  screen: Load[];
  actions: Map<string, Seen[]>;
}

/** The first screen and every action of the help page, where network and processor are slow. */
export async function benchSlowPage(): Promise<void> {
  const demo = await startDemo();
  const host = await serveHostPage(demo.origin);
  const browser = await launchChromium();
  const measured: Measured = { empty: [], requests: [], screen: [], actions: new Map() };
  const { actions } = measured;
  const note = (name: string, seen: Seen) => actions.set(name, [...(actions.get(name) ?? []), seen]);
  try {
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext({ acceptDownloads: true, viewport: VIEWPORT });
      await watch(context);
      note("baseline: a button that adds a line to an empty page", await plainPress(context, host, measured));
      measured.requests.push(await plainRequests(context, host, demo.origin));
      const page = await slowPage(context);
      await page.goto(`${host.origin}/`, { timeout: 60_000 });
      const after = await usefulAfter(page);
      await page.waitForLoadState("networkidle");
      measured.screen.push({ ...(await takeSeen(page)), after });
      for (const [name, act] of ACTIONS) {
        await act(page);
        note(name, await takeSeen(page));
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await host.stop();
    await demo.stop();
  }
  report(measured);
}

/** The same limits, and nothing of ours. */
async function plainPress(context: BrowserContext, host: HostPage, { empty }: Measured): Promise<Seen> {
  const page = await slowPage(context);
  await page.goto(`${host.origin}/empty`);
  const after = await page.evaluate(
    () => performance.getEntriesByType("navigation")[0]?.duration ?? Number.NaN,
  );
  empty.push({ ...(await takeSeen(page)), after });
  await page.evaluate(() => {
    const button = document.createElement("button");
    button.textContent = "Ajouter";
    button.onclick = () => document.body.append(document.createElement("p"), "Une ligne");
    document.body.append(button);
  });
  await page.getByRole("button").click();
  const seen = await takeSeen(page);
  await page.close();
  return seen;
}

/** Milliseconds for the script, a session and the portal, one after the other, where nobody draws anything. */
async function plainRequests(context: BrowserContext, host: HostPage, billing: string): Promise<number> {
  const page = await slowPage(context);
  await page.goto(`${host.origin}/empty`);
  const time = await page.evaluate(async (origin) => {
    const started = performance.now();
    await (await fetch(`${origin}/widget/v1/chets-billing.js`)).text();
    const { token } = await (await fetch("/facturation/session", { method: "POST" })).json();
    await (await fetch(`${origin}/v1/portal`, { headers: { Authorization: `Bearer ${token}` } })).json();
    return performance.now() - started;
  }, billing);
  await page.close();
  return time;
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const browser = await context.newCDPSession(page);
  await browser.send("Network.enable");
  await browser.send("Network.emulateNetworkConditions", { offline: false, ...NETWORK });
  await browser.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return page;
}

/** Milliseconds from the request of the script to the first frame in which the plan can be changed. */
async function usefulAfter(page: Page): Promise<number> {
  const time = await page.waitForFunction(() => {
    const root = document.querySelector("chets-billing")?.shadowRoot;
    const buttons = [...(root?.querySelectorAll("button") ?? [])];
    if (!buttons.some((one) => one.textContent?.includes("Modifier le forfait"))) return false;
    const now = performance.now();
    const script = performance
      .getEntriesByType("resource")
      .find(({ name }) => /chets-billing\.js/.test(name));
    return now - (script?.startTime ?? 0);
  });
  return Number(await time.jsonValue());
}

const middle = (seen: readonly Seen[], of: keyof Seen) => figure(median(seen.map((one) => one[of])));
const worst = (seen: readonly Seen[], of: keyof Seen, digits = 0) =>
  figure(Math.max(...seen.map((one) => one[of])), digits);
const task = (seen: readonly Seen[]) =>
  median(seen.map(({ longTask }) => longTask)) > 0 ? middle(seen, "longTask") : "none";

function report({ empty, requests, screen, actions }: Measured): void {
  const limits = `${NETWORK.latency} ms round trip, 1.6 Mbit/s, processor ${SLOWER} times slower`;
  const row = (name: string, loads: readonly Load[]) => [
    name,
    figure(median(loads.map(({ after }) => after))),
    figure(Math.max(...loads.map(({ after }) => after))),
    worst(loads, "shift", 3),
    task(loads),
  ];
  printTable(
    `A slow page in Chromium: ${limits} (${RUNS} runs; goals: 1,500 ms, CLS 0, no task above 50 ms)`,
    ["", "ms (median)", "worst", "CLS (worst)", "longest task, ms (median)"],
    [
      row("baseline: an empty page, loaded", empty),
      [
        "baseline: the same three requests, nothing drawn",
        figure(median(requests)),
        figure(Math.max(...requests)),
        "",
        "",
      ],
      row("first useful screen, from the script's request", screen),
    ],
  );
  printTable(
    `Actions there (${RUNS} runs; goals: 100 ms from the press to the next paint, CLS 0, no task above 50 ms)`,
    ["action", "INP, ms (median)", "worst", "CLS (worst)", "longest task, ms (median)"],
    [...actions].map(([name, seen]) => [
      name,
      middle(seen, "interaction"),
      worst(seen, "interaction"),
      worst(seen, "shift", 3),
      task(seen),
    ]),
  );
}
