// Starts the single-file build, embudo.html. `init` and `load` come from the bindings that precede this in the file.
init({ module_or_path: load("page.wasm") }).catch((reason) => {
  document.documentElement.classList.add("unstarted");
  console.error("Embudo can't start:", reason);
});
