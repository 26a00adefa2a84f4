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
wake(document.body);
const { dataset } = document.documentElement;
if (navigator.share) dataset.shares = "";
dataset.ready = "";
