/** The gallery: each state on the ground of its theme, in a frame of the width that was asked for. */
export const GALLERY = `
.gallery { display: grid; grid-template-columns: minmax(0, 1fr); gap: 32px; padding: 24px 16px 64px; }
.gallery header { display: grid; gap: 12px; }
.gallery form { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: end; }
.gallery form p { display: grid; gap: 4px; }
.gallery form label { font-size: 12px; line-height: 16px; color: var(--text-2); }
.gallery h2 { margin: 0 0 8px; font-size: 15px; line-height: 24px; }
.gallery code { font-weight: 400; color: var(--text-2); }
.gallery section { overflow-x: auto; padding: 16px; border: 1px solid var(--line); border-radius: 10px; }
.gallery .light { color-scheme: light; background: #f6f5f2; color: #1d1c1a; }
.gallery .dark { color-scheme: dark; background: #121211; color: #eeede9; }
.gallery .light code { color: #55534d; }
.gallery .dark code { color: #b8b6af; }
.w-1200 { width: 1200px; }
.w-720 { width: 720px; }
.w-360 { width: 360px; }
.w-320 { width: 320px; }
`;
