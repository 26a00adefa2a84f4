// Brings the written page to life: loads the Wasm, then wakes the islands, outermost first.
// Leptos' own loader is an inline script, which the content security policy refuses. The Wasm is
// asked for first; a preload in the page would be of no use, since WebKit loads it twice then.
const wasm = fetch(new URL("./{{ wasm }}", import.meta.url), { integrity: "{{ integrity }}" });
const { default: start, ...islands } = await import("./{{ module }}");
const children = [];
const wake = (node) => {
  if (node.localName == "leptos-island") {
    children.at(-1)?.();
    islands[node.dataset.component]?.(node);
  }
  const holds = node.localName == "leptos-children";
  if (holds) children.push(node.$$on_hydrate);
  for (const child of node.children) wake(child);
  if (holds) children.pop();
};
await start({ module_or_path: wasm });
const { dataset } = document.documentElement;
// When a piece breaks, what it had hidden is shown again, as the page was written. Scripts that other programs put
// into the page break, too, and are none of ours.
const broken = ({ error, reason = error, filename }) => {
  if (!(reason instanceof WebAssembly.RuntimeError || filename?.startsWith(new URL(".", import.meta.url)))) return;
  delete dataset.ready;
  for (const one of document.querySelectorAll(".opening, [data-step]")) one.hidden = false;
  for (const one of document.querySelectorAll(".controls")) one.hidden = true;
};
addEventListener("error", broken);
addEventListener("unhandledrejection", broken);
wake(document.body);
if (navigator.share) dataset.shares = "";
dataset.ready = "";
