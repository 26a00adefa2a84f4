// Writes the guide's words in three other ways: as bare HTML, with govuk-frontend, and as a tree for React.
// Called as: node words.mjs GUIDE OUT
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "parse5";

const [guide, out] = process.argv.slice(2);
const page = parse(readFileSync(guide, "utf8"));

/** The attributes that are kept: what an element says and where it leads, not how it looks. */
const KEPT = ["href", "id", "type", "name", "value", "lang", "dir", "target", "rel", "hreflang", "tabindex", "role", "aria-label"];
/** Elements without words: scripts, styles, drawings. */
const SILENT = ["script", "style", "svg", "template", "noscript"];
/** What the islands put around the words. */
const WRAPPERS = ["leptos-island", "leptos-children"];

const find = (node, name) => node.nodeName === name ? node : node.childNodes?.map((one) => find(one, name)).find(Boolean);

/** A tree of [name, attributes, children] and texts. */
const tree = (node) => {
  if (node.nodeName === "#text") return [node.value];
  if (node.nodeName.startsWith("#") || SILENT.includes(node.nodeName)) return [];
  const children = node.childNodes.flatMap(tree);
  if (WRAPPERS.includes(node.nodeName)) return children;
  const kept = node.attrs.filter(({ name }) => KEPT.includes(name));
  const step = node.attrs.find(({ name }) => name === "data-step" || name === "data-question");
  const attributes = Object.fromEntries(kept.map(({ name, value }) => [name, value]));
  if (step) attributes["data-screen"] = step.value;
  return [[node.nodeName, attributes, children]];
};

const safe = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const EMPTY = ["input", "br", "hr", "img"];

/** As HTML, each element with the class that `classes` gives it. */
const html = (classes) => (node) => {
  if (typeof node === "string") return safe(node);
  const [name, attributes, children] = node;
  const all = { ...attributes, ...(classes[name] ? { class: classes[name] } : {}) };
  const written = Object.entries(all).map(([name, value]) => ` ${name}="${safe(value)}"`).join("");
  return EMPTY.includes(name) ? `<${name}${written}>` : `<${name}${written}>${children.map(html(classes)).join("")}</${name}>`;
};

/** Classes of govuk-frontend 6, by what they are for. */
const GOVUK = {
  h1: "govuk-heading-xl", h2: "govuk-heading-l", h3: "govuk-heading-m", p: "govuk-body", a: "govuk-link",
  ul: "govuk-list govuk-list--bullet", ol: "govuk-list govuk-list--number", dl: "govuk-summary-list",
  dt: "govuk-summary-list__key", dd: "govuk-summary-list__value", fieldset: "govuk-fieldset",
  legend: "govuk-fieldset__legend", input: "govuk-radios__input", label: "govuk-label govuk-radios__label",
  details: "govuk-details", summary: "govuk-details__summary", button: "govuk-button", main: "govuk-main-wrapper",
};

const body = tree(find(page, "body"))[0][2];
const exit = page && JSON.stringify(body).match(/"href":"(https:[^"]+)","id":"exit"|"id":"exit","href":"(https:[^"]+)"/);
const target = exit[1] ?? exit[2];
const HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Next steps</title>';

mkdirSync(`${out}/bare`, { recursive: true });
writeFileSync(`${out}/bare/index.html`, `${HEAD}</head><body>${body.map(html({})).join("")}</body></html>`);

mkdirSync(`${out}/govuk`, { recursive: true });
const govuk = "node_modules/govuk-frontend/dist/govuk";
cpSync(`${govuk}/assets`, `${out}/govuk/assets`, { recursive: true });
for (const file of ["govuk-frontend.min.css", "govuk-frontend.min.js"]) cpSync(`${govuk}/${file}`, `${out}/govuk/${file}`);
writeFileSync(`${out}/govuk/index.html`, `${HEAD.replace("<html", '<html class="govuk-template"')}<link rel="stylesheet" href="/govuk-frontend.min.css"></head>
<body class="govuk-template__body"><script>document.body.className += " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "")</script>
<div class="govuk-exit-this-page" data-module="govuk-exit-this-page"><a href="${safe(target)}" role="button" draggable="false" class="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button" data-module="govuk-button" rel="nofollow noreferrer" id="leave"><span class="govuk-visually-hidden">Emergency</span> Exit this page</a></div>
<div class="govuk-width-container">${body.map(html(GOVUK)).join("")}</div>
<script type="module">import { initAll } from "/govuk-frontend.min.js"; initAll(); document.documentElement.dataset.ready = ""</script></body></html>`);

writeFileSync("app/words.json", JSON.stringify({ target, body }));
