// The exit: blanks the page at once, clears all storage, and replaces the entry in the history.
// It runs from the first paint and needs no other file. Links between our own pages replace the entry, too, and a page
// that Back restores is reloaded, without the place in the walk. Whenever a page is left, its text fields are emptied. A
// tap on a link with `data-begin` or `data-need` is noted in `data-begun`, and the walk begins once the Wasm runs; a tap
// on another of our links removes the note.
(() => {
const d = document, l = location, x = d.getElementById("exit");
const wipe = () => { for (const t of d.querySelectorAll("[contenteditable]")) t.textContent = "" };
x.onclick = (e) => {
e.preventDefault();
d.documentElement.hidden = true;
d.title = "\u200b";
wipe();
try { localStorage.clear(); sessionStorage.clear() } catch {}
l.replace(x.href);
};
onpagehide = wipe;
onpageshow = (e) => { e.persisted && (history.replaceState(null, ""), l.reload()) };
d.onclick = (e) => {
const a = e.target.closest("a[href]");
if (!a || a == x || a.target || e.defaultPrevented || e.button || e.metaKey || e.ctrlKey || e.shiftKey || a.protocol != l.protocol || a.host != l.host) return;
e.preventDefault();
d.documentElement.dataset.begun = a.dataset.begin || a.dataset.need || "";
const t = a.pathname == l.pathname && d.getElementById(a.hash.slice(1));
t ? (t.focus(), t.scrollIntoView()) : l.replace(a.href);
};
})();
