// Starts the app from the files that the page's preload links with `crossorigin` name. It is a classic script in its own
// file: a strict content security policy forbids inline scripts, and unlike a module script it also runs in a sandboxed
// frame, where it can show why the app does not start.
(() => {
  // Not where the page is a part of another one.
  const keepWhenIdle = () => {
    if (/[?&]view=embed\b/.test(location.search)) return;
    (window.requestIdleCallback ?? setTimeout)(() => import("./offline.js").catch(() => {}));
  };

  const address = (kind) => document.querySelector(`link[rel=${kind}][crossorigin]`).href;

  // Asked for before the bindings are there. That it fails is told where it is awaited.
  const module = fetch(address("preload"));
  module.catch(() => {});

  import(address("modulepreload"))
    .then((app) => {
      app.fetchAhead(Boolean(document.getElementById("first-view")));
      return app.default({ module_or_path: app.load(address("preload"), module) });
    })
    .then(keepWhenIdle)
    .catch((reason) => {
      document.documentElement.classList.add("unstarted");
      console.error("Embudo can't start:", reason);
    });
})();
