// Starts the app of embudo.html, which has everything in it: `init` and `load` are those of the bindings above.
init({ module_or_path: load("page.wasm") }).catch((reason) => {
  document.documentElement.classList.add("unstarted");
  console.error("Embudo can't start:", reason);
});
