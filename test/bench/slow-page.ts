import type { BrowserContext, Page } from "playwright-core";
import { launchChromium } from "../support/node/browser.ts";
import { startDemo } from "../support/node/demo-server.ts";
import { type HostPage, serveHostPage } from "../support/node/host-page.ts";
import { median } from "./load.ts";
import { figure, printTable } from "./table.ts";
import { type Seen, takeSeen, watch } from "./watch.ts";

const RUNS = 3;
/** A phone of the middle on a slow mobile network: ms of round trip, bytes per second, times slower than here. */
const NETWORK = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
/**
 * High enough for what is pressed to stand clear of its lower edge: Chromium without a screen takes the height
 * of its own bars off the window, and what changes only there waits for another paint to be seen.
 */
const VIEWPORT = { width: 1280, height: 1_100 };

/** The first screen and every action of the help page, where network and processor are slow. */
export async function benchSlowPage(): Promise<void> {
  const demo = await startDemo();
  const host = await serveHostPage(demo.origin);
  const browser = await launchChromium();
  const empty: number[] = [];
  const loads: (Seen & { useful: number })[] = [];
  const actions = new Map<string, Seen[]>();
  const note = (name: string, seen: Seen) => actions.set(name, [...(actions.get(name) ?? []), seen]);
  try {
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext({ acceptDownloads: true, viewport: VIEWPORT });
      await watch(context);
      note("baseline: a button that adds a line to an empty page", await plainPress(context, host, empty));
      const page = await slowPage(context);
      await page.goto(`${host.origin}/`, { timeout: 60_000 });
      const useful = await usefulAfter(page);
      await page.waitForLoadState("networkidle");
      loads.push({ ...(await takeSeen(page)), useful });
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
  report(empty, loads, actions);
}

const ACTIONS: [string, (page: Page) => Promise<void>][] = [
  ["older payments", (page) => press(page, /^Voir les/, (it) => it.getByRole("row").nth(14))],
  ["Modifier le forfait", (page) => press(page, "Modifier le forfait", dialog)],
  [
    "Annuel",
    async (page) => {
      await page.getByRole("radio", { name: "Annuel" }).click();
      await page.getByText("490,00").first().waitFor();
    },
  ],
  ["Choisir Pro, and its preview", (page) => press(page, "Choisir Pro", (it) => button(it, /^Confirmer/))],
  ["close by Escape", leave],
  ["Se désabonner", (page) => press(page, "Se désabonner", (it) => button(it, "Confirmer la résiliation"))],
  [
    "Confirmer la résiliation",
    (page) => press(page, "Confirmer la résiliation", (it) => button(it, "Reprendre l’abonnement")),
  ],
  [
    "Reprendre l’abonnement",
    (page) => press(page, "Reprendre l’abonnement", (it) => button(it, "Se désabonner")),
  ],
  [
    "details of a payment",
    (page) => press(page, /^Détail de la facture/, (it) => dialog(it).getByRole("heading").first()),
  ],
  ["close by Escape, again", leave],
  ["Télécharger, the first PDF", download],
  ["Télécharger, the second", download],
  ["edit the billing details", (page) => press(page, "Modifier les coordonnées de facturation", dialog)],
  [
    "type a letter of the SIREN",
    async (page) => {
      await page.getByRole("textbox", { name: /^SIREN/ }).press("End");
      await page.keyboard.type("1");
    },
  ],
  ["close the billing details", leave],
];

const dialog = (page: Page) => page.getByRole("dialog");
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

async function press(page: Page, name: string | RegExp, until: (page: Page) => ReturnType<typeof dialog>) {
  await button(page, name).click();
  await until(page).waitFor();
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
}

async function download(page: Page): Promise<void> {
  await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("table")
      .getByRole("button", { name: /^Télécharger/ })
      .first()
      .click(),
  ]);
}

/** The same limits, and nothing of ours. */
async function plainPress(context: BrowserContext, host: HostPage, loaded: number[]): Promise<Seen> {
  const page = await slowPage(context);
  await page.goto(`${host.origin}/empty`);
  loaded.push(
    await page.evaluate(() => performance.getEntriesByType("navigation")[0]?.duration ?? Number.NaN),
  );
  await page.evaluate(() => {
    const button = document.createElement("button");
    button.textContent = "Ajouter";
    button.onclick = () => document.body.append(document.createElement("p"), "Une ligne");
    document.body.append(button);
  });
  await takeSeen(page);
  await page.getByRole("button").click();
  const seen = await takeSeen(page);
  await page.close();
  return seen;
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

function report(empty: number[], loads: (Seen & { useful: number })[], actions: Map<string, Seen[]>): void {
  const worst = (seen: Seen[], of: keyof Seen) => Math.max(...seen.map((one) => one[of]));
  const task = (seen: Seen[]) => {
    const longest = worst(seen, "longTask");
    return longest > 0 ? figure(longest) : "none";
  };
  const limits = `${NETWORK.latency} ms round trip, 1.6 Mbit/s, processor ${SLOWER} times slower`;
  printTable(
    `A slow page in Chromium: ${limits} (${RUNS} runs; goals: 1,500 ms, CLS 0, no task above 50 ms)`,
    ["", "useful after ms (median)", "CLS (worst)", "longest task, ms"],
    [
      ["baseline: an empty page, loaded", figure(median(empty)), "", ""],
      [
        "first screen, from the script's request",
        figure(median(loads.map(({ useful }) => useful))),
        figure(worst(loads, "shift"), 3),
        task(loads),
      ],
    ],
  );
  printTable(
    "Actions there (worst of the runs; goals: 100 ms from the press to the next paint, CLS 0, no task above 50 ms)",
    ["action", "INP, ms", "CLS", "longest task, ms"],
    [...actions].map(([name, seen]) => [
      name,
      figure(worst(seen, "interaction")),
      figure(worst(seen, "shift"), 3),
      task(seen),
    ]),
  );
}
