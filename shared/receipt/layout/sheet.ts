import type { Tag } from "./tag.ts";

/** The page in points (1/72 inch), origin at the top left. A4, margins of 17 mm. */
export const SHEET = { width: 595.28, height: 841.89 };
export const LEFT = 48;
export const RIGHT = SHEET.width - 48;
export const WIDTH = RIGHT - LEFT;
export const TOP = 48;
/** The hairline above the foot of a page; nothing but the foot stands below. */
export const FOOT = 782;

export type Colour = `#${string}`;
export type Face = "regular" | "semibold";

/** A text on one line, from `x` along the baseline `y`. */
export interface Run {
  kind: "text";
  text: string;
  x: number;
  y: number;
  face: Face;
  size: number;
  colour: Colour;
  /** Added after each character, in points. */
  tracking: number;
  /** What it is; without one it is an artifact. */
  tag?: Tag;
}

/** A rule from `x` to `x + width`, its middle at `y`. */
export interface Rule {
  kind: "rule";
  x: number;
  y: number;
  width: number;
  thickness: number;
  colour: Colour;
}

/** A rectangle; `stroke` runs along its edge. */
export interface Box {
  kind: "box";
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
  fill: Colour | null;
  stroke: { colour: Colour; thickness: number } | null;
}

export type Item = Run | Rule | Box;

/** The items of a page, in the order in which they are read. */
export interface Page {
  items: Item[];
}

/** A document that is ready to be drawn: nothing is left to decide. */
export interface Layout {
  title: string;
  author: string;
  language: string;
  /** `YYYY-MM-DD`, the date that the file carries. */
  date: string;
  pages: Page[];
}
