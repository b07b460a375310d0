import type { Colour, Face } from "./sheet.ts";

/** How a text looks. Sizes in points; `leading` is the distance of two baselines. */
export interface Style {
  face: Face;
  size: number;
  leading: number;
  colour: Colour;
  tracking: number;
}

export const INK = "#1d1c1a";
export const MUTED = "#55534d";
export const HAIRLINE = "#e5e3dd";
export const EDGE = "#cfccc4";
export const SUNKEN = "#f8f7f4";
export const ACCENT = "#0f5b74";
export const ON_ACCENT = "#ffffff";
export const OK = "#1b6b45";

function style(face: Face, size: number, leading: number, colour: Colour = INK, tracking = 0): Style {
  return { face, size, leading, colour, tracking };
}

export const STYLES = {
  title: style("semibold", 22.5, 27, INK, -0.34),
  number: style("regular", 10.5, 15, MUTED),
  note: style("regular", 9.4, 13.5, MUTED),
  brand: style("semibold", 11.25, 15),
  status: style("semibold", 9.4, 13.5, OK),
  label: style("regular", 7.9, 10.5, MUTED),
  value: style("regular", 9.4, 13.5),
  body: style("regular", 9.4, 13.5),
  name: style("semibold", 10.1, 13.5),
  heading: style("semibold", 10.5, 15),
  small: style("regular", 8.25, 12, MUTED),
  total: style("semibold", 12, 18),
  strong: style("semibold", 9.4, 13.5),
  legal: style("regular", 7.1, 10.5, MUTED),
} satisfies Record<string, Style>;
