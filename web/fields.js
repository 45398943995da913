// WebKit resets fields without autocompletion when a page comes back from the back/forward cache: to their defaults, which
// are what they hold when it goes there.
addEventListener("pagehide", () => {
  for (const field of document.querySelectorAll("input, textarea")) field.defaultValue = field.value;
});
