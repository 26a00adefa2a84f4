// Loads the Wasm, then hydrates the islands, outermost first.
// Leptos' own loader is an inline script, which the content security policy refuses. The Wasm is
// fetched first. A preload in the page would not help: WebKit then loads the Wasm twice.
const wasm = fetch(new URL("./{{ wasm }}", import.meta.url), { integrity: "{{ integrity }}" });
const { default: start, ...islands } = await import("./{{ module }}");
const children = [];
const hydrate = (node) => {
  if (node.localName == "leptos-island") {
    children.at(-1)?.();
    islands[node.dataset.component]?.(node);
  }
  const isChildren = node.localName == "leptos-children";
  if (isChildren) children.push(node.$$on_hydrate);
  for (const child of node.children) hydrate(child);
  if (isChildren) children.pop();
};
await start({ module_or_path: wasm });
const { dataset } = document.documentElement;
// When our code fails, everything that it had hidden is shown again. Errors in scripts that other programs inject
// into the page are ignored.
const onError = ({ error, reason = error, filename }) => {
  if (!(reason instanceof WebAssembly.RuntimeError || filename?.startsWith(new URL(".", import.meta.url)))) return;
  delete dataset.ready;
  for (const element of document.querySelectorAll(".opening, [data-step]")) element.hidden = false;
  for (const element of document.querySelectorAll(".controls")) element.hidden = true;
};
addEventListener("error", onError);
addEventListener("unhandledrejection", onError);
hydrate(document.body);
if (navigator.share) dataset.shares = "";
dataset.ready = "";
