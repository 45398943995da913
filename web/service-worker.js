// Keeps one version of the site for visits without a network. The build writes before this which: `version`, and
// `files` with an [address, integrity] of each (scripts/lib/offline.js).
const ours = `embudo ${registration.scope} `; // other copies of the site may share the origin
const own = ours + version;
const page = registration.scope;
const addresses = new Set(files.map(([name]) => new URL(name, page).href));

// A name with a hash has one content, so it may come from the browser's cache. The other names must be asked for anew.
const hasHash = (name) => /-[0-9a-f]{8,}(_bg)?\.\w+$/.test(name);
const isPage = (url) => [page, `${page}index.html`].includes(url.split(/[?#]/)[0]);

// All or nothing: a file that is missing or is another version's makes the installation fail, until the next visit.
async function install() {
  const wanted = ([name, integrity]) =>
    new Request(name, { integrity, redirect: "error", cache: hasHash(name) ? "default" : "reload" });
  await (await caches.open(own)).addAll(files.map(wanted));
}

const cachesOfOurs = async () => (await caches.keys()).filter((name) => name.startsWith(ours));

// Other versions go when no page is open that may still ask for their files, and none of them is about to take over.
async function deleteOthers() {
  const { installing, waiting } = registration;
  const open = (await clients.matchAll({ includeUncontrolled: true })).filter(({ url }) => url.startsWith(page));
  if (installing || waiting || open.length) return;
  for (const name of await cachesOfOurs()) if (name !== own) await caches.delete(name);
}

// A page that was open before this version goes on with the files of its own.
async function find(address) {
  for (const cacheName of [own, ...(await cachesOfOurs())]) {
    const found = await caches.match(address, { cacheName, ignoreVary: true });
    if (found) return found;
  }
}

addEventListener("install", (event) => event.waitUntil(install()));

// The page of a first visit is served from now on as well: what it has not loaded yet is kept.
addEventListener("activate", (event) => event.waitUntil(Promise.all([clients.claim(), deleteOthers()])));

addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const isVisit = request.mode === "navigate" && isPage(request.url);
  const address = isVisit ? page : request.url;
  const isFile = addresses.has(address) || (address.startsWith(page) && hasHash(address));
  if (request.method !== "GET" || !isFile) return; // such as a file of plans: as without this worker
  if (isVisit) event.waitUntil(deleteOthers());
  event.respondWith(find(address).then((found) => found ?? fetch(request)));
});
