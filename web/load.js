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

// Fetches a part that is not there from the start, with the style sheet that all parts share.
async function loadPart(name) {
  const sheet = document.querySelector("link[rel=stylesheet][disabled]");
  const styled = sheet && new Promise((done) => {
    // Without its styles a part is of more use than without the part.
    sheet.onload = sheet.onerror = done;
    sheet.disabled = false;
    sheet.removeAttribute("disabled");
  });
  const [response] = await Promise.all([load(name), styled]);
  return response;
}
