// Starts the app of embudo.html, which has everything in it. `init` stands in the script above.
const packed = Uint8Array.from(atob(document.getElementById("wasm").textContent), (c) => c.charCodeAt(0));
const wasm = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
init({ module_or_path: new Response(wasm, { headers: { "Content-Type": "application/wasm" } }) }).catch((reason) => {
  document.documentElement.classList.add("unstarted");
  console.error("Embudo can't start:", reason);
});
