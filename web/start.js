// Starts the app from the files that the page's preload links name. A classic script in a file of its own: a strict
// policy allows no other, and unlike a module it also runs in a sandboxed frame, where it can say why nothing comes.
(() => {
  const address = (kind) => document.querySelector(`link[rel=${kind}]`).href;

  import(address("modulepreload"))
    .then((app) => app.default({ module_or_path: app.load(address("preload")) }))
    .catch((reason) => {
      document.documentElement.classList.add("unstarted");
      console.error("Embudo can't start:", reason);
    });
})();
