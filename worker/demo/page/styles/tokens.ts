/** Paper and ink, as the host's own values: the widget has its own and takes none of these. */
export const TOKENS = `
:root { color-scheme: light dark;
  --page: #f6f5f2; --surface: #fff; --sunken: #f8f7f4; --hover: #f0efeb;
  --text: #1d1c1a; --text-2: #55534d; --text-3: #6a6861;
  --line: #e5e3dd; --line-2: #cfccc4; --control: #8b8880;
  --accent: #0f5b74; --on-accent: #fff; --accent-soft: #e7f1f4;
  --ok: #1b6b45; --ok-soft: #e8f3ec; --warn: #855000; --warn-soft: #fbf1dc; --danger: #ae2a22;
  --shadow: 0 1px 2px rgb(29 28 26 / .05);
  --font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
@media (prefers-color-scheme: dark) { :root {
  --page: #121211; --surface: #1a1a18; --sunken: #20201e; --hover: #2a2a27;
  --text: #eeede9; --text-2: #b8b6af; --text-3: #9c9a92;
  --line: #32312e; --line-2: #4a4944; --control: #7d7b74;
  --accent: #86c8de; --on-accent: #0b2029; --accent-soft: #16303a;
  --ok: #7cd3a0; --ok-soft: #172a1f; --warn: #edbb66; --warn-soft: #2e2412; --danger: #ff9c93;
  --shadow: none; } }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 400 14px/20px var(--font); }
h1, h2, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); }
button, select { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
`;
