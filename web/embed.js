// Sets the height of every <iframe data-embudo> on this page to that of its content. Include it before the frames.
addEventListener("message", ({ data, source }) => {
  if (data?.type !== "embudo:height" || !Number.isFinite(data.height)) return;
  // Bounded, so that a frame can't take over the page.
  const height = Math.min(Math.max(Math.ceil(data.height), 100), 20000);
  for (const frame of document.querySelectorAll("iframe[data-embudo]")) {
    if (frame.contentWindow !== source) continue; // a frame can set only its own height
    frame.style.height = `${height}px`;
    frame.style.height = `${2 * height - frame.clientHeight}px`; // corrects for borders, which count as height or not depending on box-sizing
  }
});
