/** The top bar, the page, and what the pages of records draw with. */
export const CONTENT = `
.top { display: flex; align-items: center; gap: 12px; min-height: 52px; padding: 0 32px; border-bottom: 1px solid var(--line);
  background: var(--surface); font-size: 13px; color: var(--text-2); }
.top ol { display: flex; flex-wrap: wrap; }
.top li + li::before { content: "/"; margin: 0 8px; color: var(--text-3); }
.top [aria-current] { color: var(--text); font-weight: 500; }
.me { margin-left: auto; display: flex; align-items: center; gap: 10px; white-space: nowrap; }
.face { width: 28px; height: 28px; border-radius: 50%; display: grid; place-items: center; background: var(--hover);
  font-size: 11px; font-weight: 600; }
main { display: block; max-width: 1264px; margin: 0 auto; padding: 24px 32px 28px; }
chets-billing { display: block; }
.title { font: 600 22px/28px var(--font); letter-spacing: -.015em; }
.lead { margin: 4px 0 16px; color: var(--text-2); }
.note { margin-top: 12px; font-size: 12px; line-height: 16px; color: var(--text-2); }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; box-shadow: var(--shadow); overflow-x: auto; }
.card h2 { padding: 14px 20px; font: 600 14px/20px var(--font); }
.sheet { width: 100%; border-collapse: collapse; font-size: 13px; font-variant-numeric: tabular-nums lining-nums; }
.sheet th { height: 32px; white-space: nowrap; padding: 0 8px; text-align: left; font-weight: 500; font-size: 12px; color: var(--text-2); background: var(--sunken); }
.sheet td { height: 40px; padding: 8px; border-top: 1px solid var(--line); }
.sheet tr > :first-child { padding-left: 20px; }
.sheet tr > :last-child { padding-right: 20px; }
.sheet .right { text-align: right; white-space: nowrap; }
.state { white-space: nowrap; padding: 2px 10px; border-radius: 99px; font-size: 13px; font-weight: 500; background: var(--hover); color: var(--text-2); }
.state.ok { background: var(--ok-soft); color: var(--ok); }
.state.warn { background: var(--warn-soft); color: var(--warn); }
.state.info { background: var(--accent-soft); color: var(--accent); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 16px; margin-bottom: 16px; }
.figures div { padding: 16px 20px; }
.figures dt { font-size: 12px; line-height: 16px; color: var(--text-2); }
.figures dd { font: 600 28px/36px var(--font); letter-spacing: -.02em; }
.tasks li { display: grid; grid-template-columns: minmax(0, 1fr) auto 116px; gap: 16px; align-items: center; padding: 8px 20px;
  border-top: 1px solid var(--line); font-size: 13px; }
.tasks .state { justify-self: start; }
.button { display: inline-flex; align-items: center; justify-content: center; min-height: 32px; padding: 0 12px;
  border: 1px solid var(--line-2); border-radius: 7px; background: var(--surface); color: var(--text); font-size: 13px; font-weight: 500;
  white-space: nowrap; cursor: pointer; transition: background-color .12s ease-out; }
.button:hover { background: var(--hover); }
.button[aria-disabled] { color: var(--text-3); background: var(--sunken); cursor: progress; }
.select { appearance: none; width: 100%; min-height: 36px; padding: 0 32px 0 12px; border: 1px solid var(--control); border-radius: 7px;
  color: var(--text); font-size: 13px; text-overflow: ellipsis; background-color: var(--surface); background-repeat: no-repeat; background-size: 5px 5px;
  background-image: linear-gradient(45deg, transparent 50%, var(--text-2) 50%), linear-gradient(-45deg, transparent 50%, var(--text-2) 50%);
  background-position: right 17px center, right 12px center; }
.role .select { width: auto; }
@media (max-width: 899px) {
  .top { padding: 0 16px; }
  main { padding: 16px; }
}
@media (max-width: 639px) {
  .sheet .wide, .top li:not(:last-child) { display: none; }
  .top li + li::before { content: none; }
  .tasks li { grid-template-columns: minmax(0, 1fr) auto; }
  .tasks li > :nth-child(2) { display: none; }
  .sheet tr > :first-child { padding-left: 12px; }
  .sheet tr > .wide:first-child + * { padding-left: 12px; }
  .sheet tr > :last-child { padding-right: 12px; }
}
@media (max-width: 479px) {
  .top { padding: 0 12px; }
  main { padding: 12px; }
}
@media (pointer: coarse) { .button, .select, .role .select { min-height: 44px; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) { .select { appearance: auto; background-image: none; } .state { border: 1px solid; } }
`;
