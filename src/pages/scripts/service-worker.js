// The service worker: stores the site on a device for places without a network. Only the button on the officers' page
// registers it, and the same button removes it.
//
// Pages come from the network whenever there is one: a number that was corrected today counts today. A stored release
// is complete: pages contain its name, files are checked by their integrity, and when one of them is of another
// release, nothing new is stored and the old release stays. The names of files contain a hash of their content, so a
// page of one release never runs with files of another.
const release = "{{ release }}";
const pages = {{ pages }};
const files = {{ files }};
const { scope } = registration;
// The address of the site is a part of the name, since other sites of this host see these caches, too.
const prefix = `{{ cache prefix }} ${scope} `;
const releaseCache = prefix + release;
// Contacts and their logos belong to no release: the last answer is stored. Other files below the same scope may be
// pages of somebody else, and are ignored.
const contactsCache = `${prefix}contacts`;
const contactFile = /^(agencies\/)?[\w-]+\.(json|png|jpe?g|webp)$/;
// The pages on which an officer chooses a contact. The contact of an agency link in the guide is not stored.
const choicePage = /(^|\/)(officers|handout)\/(both\/|cards\/)?$/;
// Milliseconds after which a slow network counts as none.
const patience = 3000;

const get = async (path, options) => {
  const answer = await fetch(scope + path, { cache: "no-cache", ...options });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
};

// The page, if it is of this release. It is a new response, since browsers refuse a stored one that was redirected.
const ofThisRelease = async (answer) => {
  const text = await answer.text();
  return text.includes(`data-release="${release}"`) && new Response(text, { headers: answer.headers });
};

// The stored answer, or nothing.
const stored = async (name, path) => (await caches.has(name)) && (await caches.open(name)).match(scope + path);

const store = async (name, path, answer) => {
  // If the worker was removed while this page was open, nothing is stored again.
  if (await caches.has(name)) await (await caches.open(name)).put(scope + path, answer);
};

const removeContact = async (path) => {
  if (await caches.has(contactsCache)) await (await caches.open(contactsCache)).delete(scope + path);
};

// Stores a contact and the logos in its file: the host's own contact, or one that an officer has chosen.
const storeContact = async (path, answer, client) => {
  if (path.startsWith("agencies/") && !(await stored(contactsCache, path))) {
    const [page] = ((await clients.get(client))?.url ?? "").split(/[?#]/);
    if (!choicePage.test(page)) return;
  }
  const file = answer.clone();
  await store(contactsCache, path, answer);
  if (!path.endsWith(".json")) return;
  for (const { logo } of (await file.json()).organizations ?? []) {
    if (typeof logo == "string" && !(await stored(contactsCache, logo))) {
      await store(contactsCache, logo, await get(logo));
    }
  }
};

const storeRelease = async () => {
  const cache = await caches.open(releaseCache);
  await Promise.all([
    ...pages.map(async (path) => {
      const page = await ofThisRelease(await get(path));
      if (!page) throw new Error(`${path} is of another release`);
      await cache.put(scope + path, page);
    }),
    ...Object.entries(files).map(async ([path, integrity]) => cache.put(scope + path, await get(path, { integrity }))),
  ]);
  await caches.open(contactsCache);
  // The local contact may be missing. The rest is useful without it.
  await get("agency.json").then((file) => storeContact("agency.json", file)).catch(() => {});
};

// Becomes active at once: an open page has loaded all of its files already.
oninstall = (event) => event.waitUntil(storeRelease().then(() => skipWaiting(), async (error) => {
  await caches.delete(releaseCache);
  throw error;
}));

onactivate = (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name != releaseCache && name != contactsCache) await caches.delete(name);
  }
  await clients.claim();
})());

// The answer of the network, if it comes in time and without an error, else the stored one.
const networkFirst = async (event, name, path, onAnswer) => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    const answer = await fetch(event.request, { signal: controller.signal });
    if (answer.ok) event.waitUntil(onAnswer(answer.clone()).catch(() => {}));
    // The host has removed this contact.
    else if (answer.status == 404 && name == contactsCache) await removeContact(path);
    else if (answer.status >= 400) return (await stored(name, path)) || answer;
    return answer;
  } catch (error) {
    const fallback = await stored(name, path);
    if (fallback) return fallback;
    throw error;
  } finally {
    clearTimeout(timer);
  }
};

onfetch = (event) => {
  const { request } = event;
  const [address] = request.url.split(/[?#]/);
  if (request.method != "GET" || !address.startsWith(scope)) return;
  const path = address.slice(scope.length).replace(/(^|\/)index\.html$/, "$1");
  if (pages.includes(path)) {
    event.respondWith(networkFirst(event, releaseCache, path, async (answer) => {
      const page = await ofThisRelease(answer);
      if (page) await store(releaseCache, path, page);
    }));
  } else if (Object.hasOwn(files, path)) {
    event.respondWith(stored(releaseCache, path).then((file) => file || fetch(request)));
  } else if (contactFile.test(path)) {
    event.respondWith(networkFirst(event, contactsCache, path, (answer) => storeContact(path, answer, event.clientId)));
  }
};
