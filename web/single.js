{
  // Starts the app of embudo.html, which has everything in it: `init` is that of the bindings above.
  const packed = Uint8Array.from(atob(document.getElementById("wasm").textContent), (c) => c.charCodeAt(0));
  const wasm = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const headers = { "Content-Type": "application/wasm" }; // so that it is compiled while it is unpacked
  init({ module_or_path: new Response(wasm, { headers }) }).catch((reason) => {
    document.documentElement.classList.add("unstarted");
    console.error("Embudo can't start:", reason);
  });
}
