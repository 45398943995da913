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

// What `make` makes for a name, made once. Where it fails, the next who asks has it tried again.
function once(make) {
  const made = new Map();
  return (name) => {
    if (!made.has(name)) {
      made.set(name, make(name));
      made.get(name).catch(() => made.delete(name)); // told where it is awaited
    }
    return made.get(name);
  };
}

// A pack of modules that the app is loaded in, and what it is once it runs beside the page's own module.
const compiled = once((pack) => WebAssembly.compileStreaming(load(pack)));
const started = once(async (pack) => WebAssembly.instantiate(await compiled(pack), { __wasm_split: sharedImports }));

// Compiles what every visit needs: first what is waited for before the app shows anything, which on a first visit has no
// plans to read. Last the styles of the parts, those of paper among them.
function fetchAhead(isFirstVisit) {
  const [editing, reading, background] = ofEveryVisit;
  const compileAll = (packs) => Promise.all(packs.map(compiled));
  compileAll(isFirstVisit ? [editing] : [editing, reading])
    .then(() => compileAll([reading, background]))
    .then(stylesOfParts)
    .catch(() => {});
}

// The function by which the app asks for a part that is in some packs. It calls back by its table of functions.
function loader(packs) {
  const showsSomething = packs.some((pack) => !ofEveryVisit.includes(pack));
  return async (callback, data) => {
    let isLoaded = true;
    try {
      await Promise.all([...packs.map(started), showsSomething && stylesOfParts()]);
    } catch (reason) {
      console.error(reason);
      isLoaded = false;
    }
    wasm.__indirect_function_table.get(callback)(data, isLoaded);
  };
}

// The style sheet that all parts share which show something. Trunk's page and the single file have it from the start.
const stylesOfParts = once(async () => {
  const address = document.getElementById("styles")?.dataset.parts;
  if (!address) return;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
});
