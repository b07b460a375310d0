import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { chromiumArguments, findChromium } from "../chromium.ts";

const BUILT = "dist/extension/chrome-mv3";

/** A Chromium with the built extension in it. */
export interface ExtensionBrowser {
  context: BrowserContext;
  /** `chrome-extension://…` */
  root: string;
  /** What the extension's pages said of errors. */
  errors: string[];
  worker(): Promise<Worker>;
  /** The popup, as a page of its own: 360 px wide, as high as a popup may get. */
  popup(): Promise<Page>;
  /** Another page of the extension, such as `pair.html`. */
  open(page: string): Promise<Page>;
  stop(): Promise<void>;
}

export interface ExtensionOptions {
  colorScheme?: "light" | "dark";
  /** Names that lead to this machine. */
  hosts?: string[];
  /** Pages that are put beside the extension's own. */
  pages?: Record<string, string>;
}

/**
 * Starts Chromium with the extension that `npm run build` made. No test can press the browser's own prompt for
 * a permission, so this copy has the permission for this machine in its manifest: asking for it then succeeds
 * at once. Nothing else of it is changed.
 */
export async function startExtension(options: ExtensionOptions = {}): Promise<ExtensionBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium on this machine: npm test says how to get one.");
  const folder = await mkdtemp(join(tmpdir(), "chets-extension-"));
  const extension = join(folder, "extension");
  await cp(BUILT, extension, { recursive: true });
  const manifest = JSON.parse(await readFile(join(extension, "manifest.json"), "utf8"));
  manifest.host_permissions = ["http://localhost/*", "http://127.0.0.1/*"];
  await writeFile(join(extension, "manifest.json"), JSON.stringify(manifest));

  for (const [name, text] of Object.entries(options.pages ?? {}))
    await writeFile(join(extension, name), text);

  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath,
    headless: true,
    args: [
      ...chromiumArguments,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.hosts
        ? [`--host-resolver-rules=${options.hosts.map((host) => `MAP ${host} 127.0.0.1`)}`]
        : []),
    ],
    ignoreDefaultArgs: ["--disable-extensions"],
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    colorScheme: options.colorScheme ?? "light",
  });
  const worker = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 20_000 }));
  const root = (await worker()).url().replace(/\/background\.js$/, "");
  const errors: string[] = [];

  async function open(name: string, viewport = { width: 1000, height: 900 }): Promise<Page> {
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.setViewportSize(viewport);
    await page.goto(`${root}/${name}`);
    return page;
  }

  return {
    context,
    root,
    errors,
    worker,
    open,
    popup: () => open("popup.html", { width: 360, height: 600 }),
    stop: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
