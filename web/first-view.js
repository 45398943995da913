// At every visit: applies the style sheet that stands in the page as text, as scripts/lib/site/page.js writes it.
{
  const text = document.getElementById("styles")?.content.textContent;
  if (text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
}

// Shows what the app shows at a first visit, until it is there and takes the place of it. It renders the same, so that
// nothing moves; what was typed and clicked meanwhile is done again in it.
(() => {
  const tags = navigator.languages ?? [navigator.language];
  const language = tags.map((tag) => tag.slice(0, 2).toLowerCase()).find((it) => it === "en" || it === "es") ?? "en";
  const template = document.getElementById(`first-view-${language}`);
  if (!isFirstVisit()) return;

  const view = template.content.firstElementChild.cloneNode(true);
  const all = (selector, within = view) => [...within.querySelectorAll(selector)];
  view.id = "first-view";
  // A strict content security policy forbids the attribute.
  for (const styled of all("[data-style]")) styled.style.cssText = styled.dataset.style;
  // Figures are those of one region: elsewhere there is their place.
  const isOfRegion = tags.find((tag) => /-(\w\w|\d{3})$/.test(tag)) === template.dataset.region;
  if (!isOfRegion) {
    view.classList.add("of-another-region");
    for (const field of all("input:not(.slider)")) field.defaultValue = "";
    withoutFigures();
  }
  // Folded where the window is narrow, as in the app.
  if (matchMedia("(max-width: 767px)").matches) for (const group of all("details.group")) group.open = false;

  // The ids of the fields typed into and of the buttons clicked, in order.
  const steps = [];
  const typed = new Set();
  let focused;
  view.addEventListener("focusin", ({ target }) => (focused = target.id));
  for (const kind of ["input", "change"]) {
    view.addEventListener(kind, ({ target }) => {
      typed.add(target.id);
      if (steps.at(-1) !== target.id) steps.push(target.id);
      withoutFigures();
    });
  }
  view.addEventListener("click", ({ target }) => {
    const button = target.closest("button[id]");
    if (button) steps.push(button.id);
  });

  new MutationObserver((_, observer) => {
    if (view.isConnected) return;
    observer.disconnect();
    // When all is rendered.
    setTimeout(doAgain);
  }).observe(document.body, { childList: true });
  document.body.prepend(view);

  // Those of the example do not go with what is typed.
  function withoutFigures() {
    view.classList.add("without-figures");
    for (const figure of all("[data-value]")) figure.removeAttribute("data-value");
  }

  function doAgain() {
    const groups = all("details.group", document);
    all("details.group").forEach((old, at) => (groups[at].open = old.open));
    for (const id of steps) {
      const now = document.getElementById(id);
      if (typed.has(id)) typeAgain(now, view.querySelector(`#${id}`));
      else now?.click();
    }
    // A button leads elsewhere.
    if (focused && (!steps.length || typed.has(steps.at(-1)))) focusAgain();
  }

  function typeAgain(now, old) {
    if (!now) return;
    now.value = old.value;
    // The field that is being typed into is not left yet.
    const events = old.id === focused && !old.options ? ["input"] : ["input", "change"];
    for (const event of events) now.dispatchEvent(new Event(event, { bubbles: true }));
  }

  function focusAgain() {
    const [now, old] = [document.getElementById(focused), view.querySelector(`#${focused}`)];
    if (!now || document.activeElement !== document.body) return;
    now.focus({ preventScroll: true });
    if (old.selectionStart == null) return;
    if (typed.has(focused) || isOfRegion) now.setSelectionRange(old.selectionStart, old.selectionEnd);
    else now.select();
  }

  // Stored plans, a link or a setting in the address would show something else, and another site's frame a notice.
  function isFirstVisit() {
    try {
      const stored = Object.keys(localStorage).some((key) => key.startsWith("embudo/"));
      return !stored && !location.search && !location.hash && Boolean(top.location.href);
    } catch {
      return false;
    }
  }
})();
