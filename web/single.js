// Starts the single-file build, embudo.html. `init` and `load` are what the bindings before it in the file export.
init({ module_or_path: load("page.wasm") }).catch((reason) => {
  document.documentElement.classList.add("unstarted");
  console.error("Embudo can't start:", reason);
});
