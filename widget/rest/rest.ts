import banner from "../parts/banner.css?inline";
import field from "../parts/field.css?inline";
import css from "./rest.css?inline";

export { deliver } from "../documents/deliver.ts";
export { announce, begin, close, fail, goTo, notify, open, refreshWith } from "./acting.ts";
export { Footer } from "./footer.tsx";
export { HistoryTools } from "./history-tools.tsx";
export { historyPage } from "./history-window.ts";
export { Newer } from "./newer.tsx";
export { unread } from "./reading.ts";
export { showOlder } from "./search.ts";
export { Aside, Figures, Overlay, sections, Top } from "./sections.tsx";

export const styles = [banner, field, css];
