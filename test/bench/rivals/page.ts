/** Runs in a page: the card sample by this product and by two others, each with the same fonts. */
import { arabicShaper, loadJsPdf } from "../../../shared/receipt/drawing/draw.ts";
import { loadFonts } from "../../../shared/receipt/fonts/loaded-fonts.ts";
import { typesetterFor } from "../../../shared/receipt/fonts/typesetter.ts";
import { renderReceipt } from "../../../shared/receipt/index.ts";
import { layoutReceipt } from "../../../shared/receipt/layout/receipt-layout.ts";
import type { Face } from "../../../shared/receipt/layout/sheet.ts";
import { french } from "../../../shared/receipt/words/french.ts";
import { archiveYear } from "../../../shared/receipt/year-archive.ts";
import { SAMPLES } from "../../support/sample-documents.ts";

const document = SAMPLES.card;
const loadFont = async (file: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(`/fonts/${file}`)).arrayBuffer());

async function pageAndFonts() {
  const [jsPdf, regular, semibold] = await Promise.all([
    loadJsPdf(),
    loadFont("NotoSans-Regular.ttf"),
    loadFont("NotoSans-SemiBold.ttf"),
  ]);
  const fonts = await loadFonts(JSON.stringify(document), "FR", loadFont);
  const layout = layoutReceipt(typesetterFor(fonts, arabicShaper(jsPdf)), document, french);
  return { layout, fonts: { regular, semibold } satisfies Record<Face, Uint8Array> };
}

/** What draws the page; loading its code and its fonts is part of the first time. */
const DRAWERS = {
  own: async () => () => renderReceipt(document, { loadFont }),
  "pdf-lib": async () => {
    const { layout, fonts } = await pageAndFonts();
    const { drawByPdfLib } = await import("./pdf-lib.ts");
    return () => drawByPdfLib(layout, fonts);
  },
  pdfmake: async () => {
    const { layout, fonts } = await pageAndFonts();
    const { drawByPdfMake, preparePdfMake } = await import("./pdfmake.ts");
    preparePdfMake(fonts);
    return () => drawByPdfMake(layout);
  },
};

export type Drawer = keyof typeof DRAWERS;

export interface Drawing {
  /** Milliseconds of each, the first with the loading of code and fonts. */
  times: number[];
  bytes: number;
}

async function draw(name: Drawer, count: number): Promise<Drawing> {
  const times: number[] = [];
  let bytes = 0;
  let started = performance.now();
  const drawOne = await DRAWERS[name]();
  for (let i = 0; i < count; i++) {
    bytes = (await drawOne()).byteLength;
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve));
    started = performance.now();
  }
  return { times, bytes };
}

/** A year of receipts as one ZIP: how long, and the tasks of more than 50 ms that kept the page waiting. */
async function year(count: number): Promise<{ time: number; longTasks: number[] }> {
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: "longtask" });
  const ids = Array.from({ length: count }, (_, i) => `FA-2026-${String(i + 1).padStart(6, "0")}`);
  const started = performance.now();
  await archiveYear(ids, async (number) => ({ ...document, number }), { loadFont });
  const time = performance.now() - started;
  // The observer hears of a task after its end.
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { time, longTasks };
}

export type RivalsPage = { draw: typeof draw; year: typeof year };

Object.assign(globalThis, { receipts: { draw, year } satisfies RivalsPage });
