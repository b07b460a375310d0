import { SCRIPT } from "./script.ts";
import { CONTENT } from "./styles/content.ts";
import { GALLERY } from "./styles/gallery.ts";
import { MENU } from "./styles/menu.ts";
import { TOKENS } from "./styles/tokens.ts";

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#0f5b74"/><path d="M15.8 8.6A5 5 0 1 0 15.8 15.4M15 12h4" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/></svg>`;

/** What the page loads from its own origin, by path. */
export const FILES = {
  "/demo/page.css": { type: "text/css; charset=utf-8", text: TOKENS + CONTENT + MENU },
  "/demo/gallery.css": { type: "text/css; charset=utf-8", text: GALLERY },
  "/demo/page.js": { type: "text/javascript; charset=utf-8", text: SCRIPT },
  "/demo/icon.svg": { type: "image/svg+xml", text: ICON },
};
