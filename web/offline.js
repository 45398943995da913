// Has a service worker keep the site for visits without a network, and tells the app of a new version that waits.
(async () => {
  const workers = navigator.serviceWorker;
  const site = await workers.register("service-worker.js");
  const tell = () => site.active && site.waiting && dispatchEvent(new Event("embudo:new-version"));
  const watch = () => site.installing?.addEventListener("statechange", tell);
  site.addEventListener("updatefound", watch);
  document.addEventListener("visibilitychange", () => document.hidden || site.update().catch(() => {}));
  addEventListener("embudo:use-new-version", () => {
    if (!site.waiting) return location.reload(); // another tab was first
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    site.waiting.postMessage("take over");
  });
  watch();
  tell();
  addEventListener("embudo:listens", tell); // the app may come later than this
})().catch(() => {}); // where service workers are not to be had, the page works without
