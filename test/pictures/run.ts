/** `npm run pictures`: takes the README's pictures anew, into `.github/`, each of at most 150 kB. */
import { writeFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { buildWidget } from "../../worker/cli/build/widget.ts";
import { WIDGET } from "../../worker/cli/local/widget-files.ts";
import { CommandError, runCommand, step } from "../../worker/cli/report.ts";
import { launchChromium, openPage } from "../support/node/browser.ts";
import { startDemo } from "../support/node/demo-server.ts";
import { SCENES, type Scene } from "./scenes.ts";

const FOLDER = ".github";
const LIMIT = 150_000;
/** Of the ground around the widget. */
const EDGE = 8;

await runCommand(async () => {
  await step("Building the widget", () => buildWidget(WIDGET));
  const demo = await startDemo();
  const browser = await launchChromium();
  try {
    for (const scene of SCENES) await keep(scene, await taken(browser, demo.origin, scene));
  } finally {
    await browser.close();
    await demo.stop();
  }
});

async function taken(browser: Browser, origin: string, scene: Scene): Promise<Buffer> {
  const { page } = await openPage(browser, `${origin}${scene.at}`, {
    reducedMotion: "reduce",
    viewport: { width: scene.width, height: 900 },
  });
  await page.waitForFunction(() => {
    const root = document.querySelector("chets-billing")?.shadowRoot;
    return root?.querySelector(".card") && !root.querySelector("[aria-busy], .wait");
  });
  await scene.first?.(page);
  const clip = await frame(page, scene.of);
  const picture = await page.screenshot({
    animations: "disabled",
    ...(clip ? { clip, fullPage: true } : { fullPage: !scene.first }),
  });
  await page.context().close();
  return picture;
}

/** `undefined`: all of the page. A plan's picture goes from the widget's top to the end of its first card. */
async function frame(page: Page, of: Scene["of"]) {
  if (of === "page") return undefined;
  const box = await page.locator("chets-billing").boundingBox();
  const plan = of === "plan" ? await page.locator("chets-billing .plan").first().boundingBox() : box;
  if (!box || !plan) throw new Error("There is no widget in the page");
  const height = plan.y + plan.height - box.y;
  return {
    x: box.x - EDGE,
    y: box.y - EDGE,
    width: box.width + 2 * EDGE,
    height: height + 2 * EDGE,
  };
}

/** In 128 colours: a page of text looks the same, at a third of the bytes. */
async function keep({ name }: Scene, picture: Buffer): Promise<void> {
  const small = await sharp(picture).png({ palette: true, colours: 128, effort: 10 }).toBuffer();
  if (small.length > LIMIT)
    throw new CommandError(`${name}.png has ${small.length} bytes, more than ${LIMIT}.`);
  await writeFile(`${FOLDER}/${name}.png`, small);
  console.log(`${FOLDER}/${name}.png ${small.length} bytes`);
}
