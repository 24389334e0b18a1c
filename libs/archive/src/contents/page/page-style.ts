/** The style of the archive's own pages: paper and ink, light and dark, with no font or image from anywhere. */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1b1f24; --quiet: #565c63; --line: #d9d6ce; --accent: #0f5c5c; --on-accent: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171a; --ink: #e8e6e1; --quiet: #a3a8ad; --line: #33383d; --accent: #6fc3bd; --on-accent: #0b1f1e; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
header, main, footer { max-width: 720px; margin: 0 auto; padding: 0 16px; }
header { padding-top: 32px; }
footer { padding-bottom: 160px; }
.lead { max-width: 70ch; margin: 0 0 32px; }
h1, h2 { font-family: "Source Serif 4", Georgia, "Times New Roman", serif; font-weight: 600; line-height: 1.25; }
h1 { font-size: 34px; margin: 0 0 8px; overflow-wrap: anywhere; }
h2 { font-size: 20px; margin: 32px 0 8px; }
.quiet { color: var(--quiet); }
small, .small { font-size: 14px; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 6px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 16px; top: 8px; background: var(--paper); padding: 8px; z-index: 2; }
form { border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: 16px 0; margin: 24px 0 0; display: flex; flex-wrap: wrap; gap: 16px; align-items: end; }
form label { display: block; font-size: 14px; color: var(--quiet); }
fieldset { border: 0; padding: 0; margin: 0; flex-basis: 100%; display: flex; flex-wrap: wrap; gap: 4px 16px; max-height: 160px; overflow: auto; }
legend { font-size: 14px; color: var(--quiet); padding: 0; }
fieldset label { font-size: 16px; color: var(--ink); display: inline-flex; gap: 8px; align-items: center; min-height: 32px; overflow-wrap: anywhere; }
input[type="checkbox"] { width: 20px; height: 20px; accent-color: var(--accent); }
input[type="date"], input[type="search"], button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--quiet); border-radius: 6px; min-height: 40px; padding: 4px 12px; }
button { cursor: pointer; }
ol { list-style: none; margin: 0; padding: 0; }
li { display: grid; grid-template-columns: 40px 72px minmax(0, 1fr) auto; gap: 4px 12px; align-items: center; padding: 8px 0; border-top: 1px solid var(--line); }
li button { width: 40px; padding: 0; }
li[aria-current="true"] button { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
li .where { overflow-wrap: anywhere; }
li .said { grid-column: 3 / -1; margin: 0; overflow-wrap: anywhere; }
li .no { color: var(--quiet); }
time, .length { font-variant-numeric: tabular-nums; }
.more { margin: 24px 0; }
code, pre { font: 14px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
.player { position: fixed; left: 0; right: 0; bottom: 0; background: var(--paper); border-top: 1px solid var(--line); padding: 8px 16px; }
.player > div { max-width: 688px; margin: 0 auto; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.player p { flex-basis: 100%; margin: 0; font-size: 14px; overflow-wrap: anywhere; }
.player audio { flex: 1; min-width: 200px; height: 40px; }
[hidden] { display: none !important; }
@media (max-width: 480px) { .player audio { order: 1; flex-basis: 100%; } h1 { font-size: 26px; } li { grid-template-columns: 40px minmax(0, 1fr) auto; } li .where, li .said { grid-column: 2 / -1; } }
@media print { form, .player, .more, .skip, li button { display: none; } }
`;
