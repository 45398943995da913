// Lets every <iframe data-embudo> of this page grow and shrink with what is in it. Put it above the frames.
addEventListener("message", ({ data, source }) => {
  if (data?.type !== "embudo:height" || !Number.isFinite(data.height)) return;
  // Never so tall as to bury the page.
  const height = Math.min(Math.max(Math.ceil(data.height), 100), 20000);
  for (const frame of document.querySelectorAll("iframe[data-embudo]")) {
    if (frame.contentWindow !== source) continue; // only the frame itself says how tall it is
    frame.style.height = `${height}px`;
    frame.style.height = `${2 * height - frame.clientHeight}px`; // its borders may or may not count as its height
  }
});
