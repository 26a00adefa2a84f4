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
  delete dataset.walking;
  for (const element of document.querySelectorAll(".opening, .question, [data-step], [data-if], [data-unless]")) element.hidden = false;
  for (const element of document.querySelectorAll(".controls")) element.hidden = true;
};
// After a reload, or when the browser had dropped this tab, the place in the walk is in the entry of the history.
const [{ type } = {}] = performance.getEntriesByType("navigation");
if (type == "reload" || document.wasDiscarded) dataset.walk = history.state ?? "";
// The phone's Back button, where a close watcher takes it, goes one screen back, without an entry in the history.
if (self.CloseWatcher) {
  let watcher;
  const watch = () => {
    watcher = new CloseWatcher();
    watcher.onclose = () => {
      document.querySelector('[data-do="back"]').click();
      watcher = 0;
      update();
    };
  };
  const update = () => {
    if (!("walking" in dataset)) watcher = watcher?.destroy();
    else if (!watcher) watch();
  };
  new MutationObserver(update).observe(document.documentElement, { attributeFilter: ["data-walking"] });
}
// On paper, all that is folded is open.
onbeforeprint = () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
};
addEventListener("error", onError);
addEventListener("unhandledrejection", onError);
hydrate(document.body);
if (navigator.share) dataset.shares = "";
dataset.ready = "";
