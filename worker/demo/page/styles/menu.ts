/** The menu: a column at the left, and under 900 px a bar above the page. */
export const MENU = `
.crm { display: grid; grid-template-columns: 236px minmax(0, 1fr); min-height: 100vh; }
.side { background: var(--surface); border-right: 1px solid var(--line); font-size: 13px; }
.column { position: sticky; top: 0; height: 100vh; overflow-y: auto; display: flex; flex-direction: column; gap: 20px; padding: 16px 12px; }
.brand { display: flex; align-items: center; gap: 10px; padding: 4px 8px; font-weight: 600; font-size: 15px; letter-spacing: -.01em; }
.tile { fill: var(--accent); }
.letter { fill: none; stroke: var(--on-accent); stroke-width: 2.2; stroke-linecap: round; }
.company { display: grid; gap: 4px; padding: 0 4px; }
.company label { font-size: 12px; line-height: 16px; color: var(--text-2); }
.menu { display: none; }
.nav ul { display: grid; gap: 1px; }
.nav a { display: block; padding: 6px 10px; border-radius: 6px; color: var(--text-2); text-decoration: none; }
.nav a:hover { background: var(--hover); }
.nav a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 500; }
.group { padding: 6px 10px 4px; font-weight: 500; line-height: 18px; max-width: 168px; }
.nav ul ul { margin: 0 0 6px 10px; border-left: 1px solid var(--line); padding-left: 6px; }
.clock { margin-top: auto; display: grid; gap: 8px; padding: 12px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--sunken); font-size: 12px; line-height: 16px; color: var(--text-2); }
.clock time { color: var(--text); font-weight: 500; white-space: nowrap; }
.role { display: flex; align-items: center; justify-content: space-between; gap: 8px; white-space: nowrap; }
.role .select { min-height: 28px; padding-left: 8px; font-size: 12px; }
.alert { color: var(--danger); }
.skip { position: absolute; left: 8px; top: -60px; z-index: 2; padding: 8px 12px; border-radius: 7px; background: var(--accent); color: var(--on-accent); }
.skip:focus { top: 8px; }
@media (max-width: 899px) {
  .crm { display: block; }
  .side { border-right: 0; border-bottom: 1px solid var(--line); }
  .column { position: static; height: auto; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: end;
    gap: 10px 12px; padding: 10px 16px; }
  .brand { padding: 6px 0; }
  .company { padding: 0; justify-self: end; width: 100%; max-width: 260px; }
  .menu { display: inline-flex; min-height: 36px; }
  .nav, .clock { grid-column: 1 / -1; }
  .nav a, .group { max-width: none; padding-block: 11px; }
  .nav { display: none; }
  .menu[aria-expanded="true"] ~ .nav { display: block; border-top: 1px solid var(--line); padding-top: 8px; }
  .clock { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; margin: 0; padding: 8px 12px; }
  .clock > p:first-child { flex: 1 1 260px; }
}
@media (max-width: 899px) and (scripting: none) { .menu { display: none; } .nav { display: block; } }
@media (max-width: 479px) {
  .column { padding: 10px 12px; }
  .brand span { display: none; }
  .clock { gap: 8px; }
  .role { flex: 1 0 auto; }
  .role .select { width: 100%; min-height: 32px; padding-right: 24px; background-position: right 13px center, right 8px center; }
  .role label { position: absolute; clip-path: inset(50%); }
  .clock .button { flex: 1 0 auto; padding: 0 8px; }
}
`;
