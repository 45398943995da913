// Shows what the app shows at a first visit, until it is there and takes the place of it. It renders the same, so that
// nothing moves; what was typed and clicked meanwhile is done again in it.
(() => {
  const tags = navigator.languages ?? [navigator.language];
  const language = tags.map((tag) => tag.slice(0, 2).toLowerCase()).find((it) => it === "en" || it === "es") ?? "en";
  const template = document.getElementById(`first-view-${language}`);
  if (!isFirstVisit()) return;

  const view = template.content.firstElementChild.cloneNode(true);
  view.id = "first-view";
  // A strict content security policy forbids the attribute.
  for (const styled of view.querySelectorAll("[data-style]")) styled.style.cssText = styled.dataset.style;
  // Figures are those of one region: elsewhere there is their place.
  if (tags.find((tag) => /-(\w\w|\d{3})$/.test(tag)) !== template.dataset.region) {
    view.classList.add("without-figures");
    for (const field of view.querySelectorAll("input:not(.slider)")) field.defaultValue = "";
  }
  // Folded where the window is narrow, as in the app.
  if (matchMedia("(max-width: 767px)").matches) {
    for (const group of view.querySelectorAll("details.group")) group.open = false;
  }

  let focused, clicked;
  view.addEventListener("focusin", (event) => (focused = event.target.id));
  view.addEventListener("click", (event) => (clicked = event.target.closest("button")?.id));

  new MutationObserver((_, observer) => {
    if (view.isConnected) return;
    observer.disconnect();
    // When all is rendered.
    setTimeout(doAgain);
  }).observe(document.body, { childList: true });
  document.body.prepend(view);

  function doAgain() {
    for (const old of view.querySelectorAll("input[id], select[id]")) {
      const initial = old.options ? [...old.options].find((it) => it.defaultSelected)?.value : old.defaultValue;
      const field = document.getElementById(old.id);
      if (!field || old.value === initial) continue;
      field.value = old.value;
      // The field that is being typed into is not left yet.
      const types = old.id === focused && !old.options ? ["input"] : ["input", "change"];
      for (const type of types) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
    const field = focused && document.getElementById(focused);
    if (field && document.activeElement === document.body) {
      const old = view.querySelector(`#${focused}`);
      field.focus({ preventScroll: true });
      if (old.selectionStart != null) field.setSelectionRange(old.selectionStart, old.selectionEnd);
    }
    if (clicked) document.getElementById(clicked)?.click();
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
