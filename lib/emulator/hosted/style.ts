import { createHash } from 'node:crypto';

/** The look of every page, in the page itself: nothing is loaded. Colours come in pairs and follow the system. */
export const style = `
:root { color-scheme: light dark; --ground: light-dark(#f3f6f6, #0e1112); --sheet: light-dark(#fff, #171c1e); --line: light-dark(#dde4e5, #2b3437);
  --edge: light-dark(#7d898d, #6f7d82); --text: light-dark(#15191b, #edf1f2); --quiet: light-dark(#566166, #a3b1b6); --accent: light-dark(#0b7180, #137d8c);
  --accent-over: light-dark(#085d6a, #0f6c7a); --link: light-dark(#096674, #5fcbd8); --bad: light-dark(#a81d27, #ff9da3); --bad-soft: light-dark(#fdecec, #2d1719);
  --good: light-dark(#14613b, #6fd6a6); --good-soft: light-dark(#e5f5ec, #11291e); --pad: 28px; --round: 12px; --round-field: 8px; --round-button: 8px;
  --heading: var(--text); --label: var(--text); --hint: var(--quiet); --field: var(--sheet); --on-accent: #fff; --on-accent-over: var(--on-accent); --focus: var(--link);
  --second: transparent; --on-second: var(--text); --second-edge: var(--edge); --second-over: var(--ground); --on-second-over: var(--on-second);
  --provider: var(--second); --on-provider: var(--on-second); --provider-edge: var(--second-edge); --provider-over: var(--second-over); --on-provider-over: var(--on-second-over);
  --bad-edge: transparent; --round-note: 8px; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; align-items: center; padding: 48px 16px 24px; background: var(--ground); color: var(--text);
  font: 15px/1.5 Inter, ui-sans-serif, system-ui, sans-serif; }
main { width: 100%; max-width: 400px; background: var(--sheet); border: 1px solid var(--line); border-radius: var(--round); padding: var(--pad); }
.banner { margin: 0 0 20px; }
.banner img { display: block; margin: 0 auto; max-width: 100%; max-height: 178px; }
.brand { display: flex; align-items: center; gap: 10px; margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.brand span { flex: none; width: 32px; height: 32px; border-radius: 8px; background: var(--accent); color: var(--on-accent); display: grid; place-items: center; }
h1 { font-size: 22px; line-height: 1.25; letter-spacing: -0.01em; margin: 0 0 14px; color: var(--heading); }
h2 { font-size: 15px; margin: 24px 0 4px; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
.quiet, footer { color: var(--quiet); }
.hint { font-size: 13px; margin: 4px 0 0; color: var(--hint); }
label, legend { display: block; font-weight: 500; margin: 0 0 4px; padding: 0; color: var(--label); }
.field { margin: 0 0 16px; border: 0; padding: 0; min-width: 0; }
input { width: 100%; height: 42px; padding: 0 12px; font: inherit; color: inherit; background: var(--field); border: 1px solid var(--edge); border-radius: var(--round-field); }
.choice { display: flex; align-items: center; gap: 10px; font-weight: 400; padding: 8px 0; }
.choice input { width: 18px; height: 18px; margin: 0; accent-color: var(--accent); }
.code { font: 18px ui-monospace, Menlo, Consolas, monospace; letter-spacing: 0.2em; }
button, .button { display: flex; align-items: center; justify-content: center; width: 100%; min-height: 42px; padding: 8px 16px; font: inherit; font-weight: 600; text-align: center;
  color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: var(--round-button); cursor: pointer; text-decoration: none; overflow-wrap: anywhere; }
button:hover { background: var(--accent-over); color: var(--on-accent-over); }
.second { color: var(--on-second); background: var(--second); border-color: var(--second-edge); margin-top: 10px; }
.second:hover { color: var(--on-second-over); background: var(--second-over); }
.provider { color: var(--on-provider); background: var(--provider); border-color: var(--provider-edge); }
.provider:hover { color: var(--on-provider-over); background: var(--provider-over); }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.or { display: flex; align-items: center; gap: 12px; margin: 20px 0 10px; color: var(--quiet); font-size: 13px; }
.or::before, .or::after { content: ""; flex: 1; border-top: 1px solid var(--line); }
.note { padding: 10px 12px; border: 1px solid transparent; border-radius: var(--round-note); margin: 0 0 16px; overflow-wrap: anywhere; }
.bad { color: var(--bad); background: var(--bad-soft); border-color: var(--bad-edge); }
.good { color: var(--good); background: var(--good-soft); }
.links { display: flex; flex-wrap: wrap; gap: 8px 20px; justify-content: space-between; margin: 20px 0 0; font-size: 14px; }
.qr { display: block; width: 216px; height: 216px; max-width: 100%; margin: 0 auto 12px; border-radius: 8px; background: #fff; }
.qr svg { display: block; width: 100%; height: 100%; }
.secret { font: 14px ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; user-select: all; }
ul { margin: 4px 0 0; padding-left: 18px; font-size: 13px; color: var(--hint); }
li + li { margin-top: 2px; }
footer { max-width: 400px; margin-top: 16px; font-size: 13px; text-align: center; }
@media (max-width: 420px) { body { padding-top: 16px; } :root { --pad: 20px; } }
`;

/** For the content policy: this text of a style element and no other. */
export const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export const styleHash = hashOf(style);
