// Keeps the site on a device whose officer switched that on (`officers/`), for rooms without a network. No other
// page asks for it, and its maker can take it away by the same button.
//
// Pages come from the network as long as there is one: a number that was corrected today counts today. What comes
// from here is whole: a page names its release, a file is held against its integrity, and when one of them is not of
// this release, nothing of the new one is kept and the old one stays. Files have names that change with what is in
// them, so a page of one release never runs with files of another.
const release = "{{ release }}";
const pages = {{ pages }};
const files = {{ files }};
const { scope } = registration;
const kept = `offline ${scope} ${release}`;
// What belongs to no release: contacts and their logos, as they came last. Below the same scope there may be pages of
// somebody else, which are none of ours.
const contacts = `offline ${scope} contacts`;
const ofContacts = /^(agencies\/)?[\w-]+\.(json|png|jpe?g|webp)$/;
// Where a contact is chosen to be kept. Which one the guide is opened with is nobody's business.
const chosenAt = /(^|\/)(officers|handout)\/(both\/|cards\/)?$/;
// A network that takes longer is none, for whoever stands in a hallway.
const patience = 3000;

const get = async (path, options) => {
  const answer = await fetch(scope + path, { cache: "no-cache", ...options });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
};

// A page of this release, or nothing. Written anew, since a browser takes no page that was led elsewhere.
const ours = async (answer) => {
  const text = await answer.text();
  return text.includes(`data-release="${release}"`) && new Response(text, { headers: answer.headers });
};

const stored = async (name, path) => (await caches.has(name)) && (await caches.open(name)).match(scope + path);

const keep = async (name, path, answer) => {
  // Switched off while this page was open: nothing comes back.
  if (await caches.has(name)) await (await caches.open(name)).put(scope + path, answer);
};

const gone = async (path) => (await caches.has(contacts)) && (await caches.open(contacts)).delete(scope + path);

// A contact, and the logos that its file names: the host's own, or one that an officer has chosen.
const keepContact = async (path, answer, client) => {
  if (path.startsWith("agencies/") && !(await stored(contacts, path))) {
    const [page] = ((await clients.get(client))?.url ?? "").split(/[?#]/);
    if (!chosenAt.test(page)) return;
  }
  const file = answer.clone();
  await keep(contacts, path, answer);
  if (!path.endsWith(".json")) return;
  for (const { logo } of (await file.json()).organizations ?? []) {
    if (typeof logo == "string" && !(await stored(contacts, logo))) await keep(contacts, logo, await get(logo));
  }
};

const keepAll = async () => {
  const cache = await caches.open(kept);
  await Promise.all([
    ...pages.map(async (path) => {
      const page = await ours(await get(path));
      if (!page) throw new Error(`${path} is of another release`);
      await cache.put(scope + path, page);
    }),
    ...Object.entries(files).map(async ([path, integrity]) => cache.put(scope + path, await get(path, { integrity }))),
  ]);
  await caches.open(contacts);
  // The local contact may be missing; the rest is of use without it.
  await get("agency.json").then((file) => keepContact("agency.json", file)).catch(() => {});
};

// Takes its place at once: a page that is open has all of its files already.
oninstall = (event) => event.waitUntil(keepAll().then(() => skipWaiting(), async (error) => {
  await caches.delete(kept);
  throw error;
}));

onactivate = (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(`offline ${scope} `) && name != kept && name != contacts) await caches.delete(name);
  }
  await clients.claim();
})());

// From the network, if it answers in time and well, else as it was kept.
const newest = async (event, name, path, taken) => {
  const asked = new AbortController();
  const wait = setTimeout(() => asked.abort(), patience);
  try {
    const answer = await fetch(event.request, { signal: asked.signal });
    if (answer.ok) event.waitUntil(taken(answer.clone()).catch(() => {}));
    // A contact that its host took away is gone.
    else if (answer.status == 404 && name == contacts) await gone(path);
    else if (answer.status >= 400) return (await stored(name, path)) || answer;
    return answer;
  } catch (error) {
    const old = await stored(name, path);
    if (old) return old;
    throw error;
  } finally {
    clearTimeout(wait);
  }
};

onfetch = (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  if (request.method != "GET" || !address.startsWith(scope)) return;
  const path = address.slice(scope.length).replace(/(^|\/)index\.html$/, "$1");
  if (pages.includes(path)) {
    event.respondWith(newest(event, kept, path, async (answer) => {
      const page = await ours(answer);
      if (page) await keep(kept, path, page);
    }));
  } else if (Object.hasOwn(files, path)) {
    event.respondWith(stored(kept, path).then((file) => file || fetch(request)));
  } else if (ofContacts.test(path)) {
    event.respondWith(newest(event, contacts, path, (answer) => keepContact(path, answer, event.clientId)));
  }
};
