import { Html } from "./html.js";

/** The consent page's style. It loads nothing. */
export const style = new Html(`
:root { --page: #eef0f6; --card: #fff; --text: #1b1d29; --quiet: #575c72; --line: #c9cddc; --control: #757a90;
  --accent: #4338ca; --on: #fff; color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) {
  :root { --page: #12131b; --card: #1d1f2b; --text: #eceef7; --quiet: #a9aec4; --line: #454a61; --control: #858aa5;
    --accent: #a5b4fc; --on: #14152b; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--page);
  color: var(--text); }
header { padding: 1rem; text-align: center; font-weight: 600; }
header span { margin-inline-start: .5rem; color: var(--quiet); font-weight: 400; }
main { width: 100%; max-width: 30rem; margin: auto; padding: 0 1rem 4rem; }
form, .card { padding: 1.75rem; background: var(--card); border: 1px solid var(--line); border-radius: 1rem; }
h1 { margin: 0; font-size: 1.35rem; font-weight: 500; line-height: 1.3; overflow-wrap: anywhere; }
h2, label { display: block; margin: 1.5rem 0 .5rem; font-size: 1rem; font-weight: 600; }
p { margin: .5rem 0 0; overflow-wrap: anywhere; }
.aside { color: var(--quiet); font-size: .9rem; }
.address { color: var(--text); }
ul { margin: 0; padding: 0; list-style: none; background: var(--page); border-radius: .6rem; }
li { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .65rem .9rem; }
li + li { border-top: 1px solid var(--line); }
code { color: var(--quiet); font-size: .85rem; }
select, button { width: 100%; min-height: 2.9rem; padding: .5rem .9rem; font: inherit; border-radius: .6rem;
  border: 1px solid var(--control); background: var(--card); color: var(--text); }
.buttons { display: flex; gap: .75rem; margin-top: 1.5rem; }
button { cursor: pointer; font-weight: 600; }
.primary { background: var(--accent); border-color: var(--accent); color: var(--on); }
button:hover { filter: brightness(1.08); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (max-width: 24rem) { .buttons { flex-direction: column-reverse; } form, .card { padding: 1.25rem; } }
`);
