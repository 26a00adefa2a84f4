// Leaves the page: blank in the same frame, nothing of ours kept, no entry left behind.
// Runs from the first paint and needs nothing else. Links between our own pages replace
// the entry, too, and a page that Back brings to life again starts anew. However a page goes,
// nothing that was typed into it stays. A tap on the way into the walk is noted, for the walk to begin
// once it is alive; any other tap within the page takes that back.
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
onpageshow = (e) => { e.persisted && l.reload() };
d.onclick = (e) => {
const a = e.target.closest("a[href]");
if (!a || a == x || a.target || e.defaultPrevented || e.button || e.metaKey || e.ctrlKey || e.shiftKey || a.protocol != l.protocol || a.host != l.host) return;
e.preventDefault();
d.documentElement.dataset.begun = a.dataset.begin || "";
const t = a.pathname == l.pathname && d.getElementById(a.hash.slice(1));
t ? (t.focus(), t.scrollIntoView()) : l.replace(a.href);
};
})();
