/** Paper and ink, as the widget has it; nothing is loaded from elsewhere. */
export const STYLE = `
:root{color-scheme:light dark;
--page:light-dark(#F6F5F2,#121211);--surface:light-dark(#FFFFFF,#1A1A18);--hover:light-dark(#F0EFEB,#2A2A27);
--text:light-dark(#1D1C1A,#EEEDE9);--text-2:light-dark(#55534D,#B8B6AF);
--line:light-dark(#E5E3DD,#32312E);--line-2:light-dark(#CFCCC4,#4A4944);--control:light-dark(#8B8880,#7D7B74);
--accent:light-dark(#0F5B74,#86C8DE);--accent-hover:light-dark(#0B475B,#A5D8E9);
--on-accent:light-dark(#FFFFFF,#0B2029);--accent-soft:light-dark(#E7F1F4,#16303A);
--danger:light-dark(#AE2A22,#FF9C93);--danger-soft:light-dark(#FBECEA,#371D1A)}
*{box-sizing:border-box}
body{margin:0;padding:32px 16px;background:var(--page);color:var(--text);
font:400 14px/20px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:480px;margin:0 auto;padding:24px;background:var(--surface);border:1px solid var(--line);
border-radius:10px;box-shadow:0 1px 2px rgb(29 28 26/.05)}
h1{margin:4px 0 8px;font-size:22px;line-height:28px;font-weight:600;letter-spacing:-.015em}
p{margin:0;text-wrap:pretty}
.eyebrow,.foot{font-size:12px;line-height:16px;color:var(--text-2)}
.foot{max-width:480px;margin:12px auto 0;padding:0 4px}
.lead{color:var(--text-2)}.lead b{color:var(--text);font-weight:600}
.error{margin-top:16px;padding:10px 12px;border-radius:7px;background:var(--danger-soft);color:var(--danger)}
fieldset{margin:20px 0 0;padding:0;border:0;min-width:0}
legend{padding:0;margin-bottom:8px;font-weight:600}
.choice{display:flex;gap:12px;align-items:center;min-height:44px;padding:8px 12px;border:1px solid var(--line-2);
margin-top:-1px;cursor:pointer}
.choice:first-of-type{border-radius:7px 7px 0 0;margin-top:0}.choice:last-of-type{border-radius:0 0 7px 7px}
.choice:hover{background:var(--hover)}.choice:has(:checked){background:var(--accent-soft);position:relative;border-color:var(--accent)}
.choice input{width:16px;height:16px;margin:0;flex:none;accent-color:var(--accent)}
.number{display:block;font-weight:500;font-variant-numeric:tabular-nums lining-nums}
.choice .label{display:block;font-size:12px;line-height:16px;color:var(--text-2)}
.actions{display:flex;flex-wrap:wrap;gap:12px 16px;align-items:center;margin-top:20px}
button{min-height:36px;padding:0 14px;border:1px solid var(--accent);border-radius:7px;background:var(--accent);
color:var(--on-accent);font:inherit;font-weight:500;cursor:pointer}
button:hover{background:var(--accent-hover);border-color:var(--accent-hover)}
button.second{background:transparent;color:var(--text);border-color:var(--line-2)}button.second:hover{background:var(--hover)}
.back{color:var(--accent);font-weight:500;text-underline-offset:3px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media (pointer:coarse),(max-width:559px){button{min-height:44px}main{padding:20px 16px}.actions button{width:100%}.back{padding:4px 0}}
`;
