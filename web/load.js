// A module of the app, by its name: out of the page where that is one file, else from beside it. Compiled while it
// arrives, whatever the host calls its media type.
async function load(name) {
  const headers = { "Content-Type": "application/wasm" };
  const within = document.getElementById(name);
  if (within) {
    const packed = Uint8Array.from(atob(within.textContent), (c) => c.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")), { headers });
  }
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok || response.headers.get("Content-Type") === headers["Content-Type"]) return response;
  return new Response(response.body, { headers });
}
