// Lets every <iframe data-embudo> of this page grow and shrink with what is in it. Put it above the frames.
addEventListener("message", ({ data, source }) => {
  if (data?.type !== "embudo:height" || !Number.isFinite(data.height)) return;
  for (const frame of document.querySelectorAll("iframe[data-embudo]")) {
    // Only the frame itself says how tall it is, and never as tall as to bury the page.
    if (frame.contentWindow !== source) continue;
    const borders = frame.offsetHeight - frame.clientHeight;
    frame.style.height = `${Math.min(Math.max(Math.ceil(data.height), 100), 20000) + borders}px`;
  }
});
