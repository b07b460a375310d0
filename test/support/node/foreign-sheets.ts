/** Style sheets of other people's applications, as strong as such sheets get. */
export interface ForeignSheet {
  css: string;
  /** What of it reaches the page's own elements, to see that it is in force: a selector, a property, its value. */
  seen: [selector: string, property: string, value: string];
}

/** An old application: everything by element name, large, and much of it important. */
const OLD_CRM: ForeignSheet = {
  seen: ["#own", "border-top-width", "9px"],
  css: `
html { font-size: 40px; line-height: 3; letter-spacing: 4px; word-spacing: 1em; text-transform: uppercase; }
body { margin: 0; background: #fffbe6; color: red; text-align: right; direction: ltr; cursor: wait; text-shadow: 2px 2px lime; }
* { box-sizing: content-box !important; font: italic 40px/3 serif !important; color: red !important; white-space: pre !important; }
button, input, select, [type] { display: block !important; width: 400px !important; height: 90px !important; border: 9px solid lime !important; background: yellow !important; border-radius: 0 !important; text-transform: uppercase !important; }
table, tr, td, th { display: block !important; border: 5px dotted blue !important; padding: 30px !important; }
h1, h2, h3, p, ul, li, section, header, footer, nav, main { margin: 40px !important; padding: 10px !important; list-style: square !important; }
svg, path { fill: magenta !important; stroke: none !important; width: 90px !important; height: 90px !important; }
dialog, [role=dialog] { display: none !important; position: static !important; width: 50px !important; }
dialog::backdrop { background: lime !important; }
a, a:visited { color: lime !important; text-decoration: line-through !important; }
.card, .btn, .primary, .title, .stack, .row, .label, .plan, .hidden { display: none !important; opacity: 0 !important; }
:focus, :focus-visible { outline: 12px solid magenta !important; }
button { float: left; }`,
};

/** A reset that takes everything away, the boxes too. */
const RESET: ForeignSheet = {
  seen: ["#own", "display", "inline"],
  css: `
* { all: unset !important; }
*, *::before, *::after { font-size: 32px !important; line-height: 1 !important; letter-spacing: .3em !important; }
::placeholder { color: transparent !important; }
::part(card) { outline: 0; }`,
};

/** A framework's utility sheet: inherited properties on the root, and variables of common names. */
const FRAMEWORK: ForeignSheet = {
  seen: ["#own", "text-transform", "uppercase"],
  css: `
:root { --accent: red; --surface: red; --text: red; --gap: 99px; --radius: 50px; --w: 1px; --line: red; --font: serif; font-size: 62.5%; }
html { writing-mode: horizontal-tb; hyphens: auto; word-break: break-all; quotes: none; font-variant: small-caps; font-stretch: condensed; user-select: none; pointer-events: auto; }
body { margin: 0; text-align: center; text-indent: 3em; tab-size: 1; visibility: visible; font-feature-settings: "smcp"; border-spacing: 12px; border-collapse: collapse; caption-side: bottom; empty-cells: hide; list-style: square inside; text-wrap: nowrap; -webkit-text-stroke: 1px red; }
button { text-transform: uppercase !important; min-width: 300px; }
body { animation: none; transform: rotate(0); overflow: auto; }`,
};

export const FOREIGN_SHEETS: Record<string, ForeignSheet> = {
  "an old application": OLD_CRM,
  "a reset of everything": RESET,
  "a framework": FRAMEWORK,
};
