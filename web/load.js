const needs = {
  "light-dark()": CSS.supports("color", "light-dark(red, red)"),
  popovers: "popover" in HTMLElement.prototype,
  DecompressionStream: "DecompressionStream" in window,
};

// Fetches a module of the app by its name, unless that is under way: from an element of the page in the single-file build,
// else from the file beside it. The media type is corrected where the host sends another, so that the module compiles
// while it streams.
async function load(name, fetched) {
  for (const need in needs) if (!needs[need]) throw new Error(`this browser is too old: it has no ${need}`);
  const headers = { "Content-Type": "application/wasm" };
  const embedded = document.getElementById(name);
  if (embedded) {
    const compressed = Uint8Array.from(atob(embedded.textContent), (c) => c.charCodeAt(0));
    return new Response(new Blob([compressed]).stream().pipeThrough(new DecompressionStream("gzip")), { headers });
  }
  const response = await (fetched ?? fetch(new URL(name, import.meta.url)));
  if (!response.ok || response.headers.get("Content-Type") === headers["Content-Type"]) return response;
  return new Response(response.body, { headers });
}

const packs = new Map();

// A pack of several files, fetched once.
function loadPack(name) {
  if (!packs.has(name)) {
    const fetched = load(name).then((response) => {
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.arrayBuffer();
    });
    packs.set(name, fetched);
    fetched.catch(() => packs.delete(name)); // the next who asks tries again
  }
  return packs.get(name);
}

// Fetches what every visit needs (`ofEveryVisit`, from scripts/lib/site/packs.js): first what is waited for before the app
// shows anything, which on a first visit has no plans to read. That it fails is told where it is awaited.
function fetchAhead(isFirstVisit) {
  const [editing, reading, background] = ofEveryVisit;
  const loadAll = (packs) => Promise.all(packs.map(loadPack));
  loadAll(isFirstVisit ? [editing] : [editing, reading]).then(() => loadAll([reading, background])).catch(() => {});
}

// A file of a pack.
async function loadFile(pack, start, end) {
  return new Uint8Array(await loadPack(pack), start, end - start);
}

// What a loader waits for: of the file that is on its way, what makes an instance of it.
function instantiate(file) {
  file.catch(() => {}); // told where it is awaited
  return async (imports) => {
    try {
      // Not while it streams: for some forty small modules that takes longer.
      return await WebAssembly.instantiate(await file, imports);
    } catch (reason) {
      packs.clear(); // what came may have been something else: the next who asks fetches it anew
      throw reason;
    }
  };
}

// A file of a part that shows something, with the style sheet that all such parts share.
async function loadPart(pack, start, end) {
  const sheet = document.querySelector("link[rel=stylesheet][disabled]");
  const styled = sheet && new Promise((done) => {
    // Without its styles a part is of more use than without the part.
    sheet.onload = sheet.onerror = done;
    sheet.disabled = false;
    sheet.removeAttribute("disabled");
  });
  const [file] = await Promise.all([loadFile(pack, start, end), styled]);
  return file;
}
