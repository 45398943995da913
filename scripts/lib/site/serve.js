// serve.js [--port NUMBER] [--address ADDRESS] [--open]: serves the site, builds it anew when a file of it changes, and has
// open pages load it again.
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { build } = require("./build.js");
const { watch } = require("./watch.js");

const { values: { address, open, port } } = parseArgs({
  options: {
    address: { type: "string", short: "a", default: "127.0.0.1" },
    open: { type: "boolean", short: "o" },
    port: { type: "string", short: "p", default: "8080" },
  },
});
const site = path.join("target", "site"); // dist/ is for the release
const pages = new Set(); // the open ones, each by its response that does not end
const reloading = `<script>new EventSource("changes").onmessage = () => location.reload()</script>`;
const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const server = http.createServer((request, response) => {
  const name = path.basename(request.url.split("?")[0]) || "index.html"; // the site has no folders
  if (name === "changes") {
    response.writeHead(200, { "Content-Type": "text/event-stream" }).flushHeaders();
    pages.add(response);
    response.on("close", () => pages.delete(response));
    return;
  }
  const file = path.join(site, name);
  if (!fs.existsSync(file)) return response.writeHead(404, { "Content-Type": types[".html"] }).end(name === "index.html" ? reloading : "");
  response.writeHead(200, { "Content-Type": types[path.extname(name)] ?? "application/octet-stream", "Cache-Control": "no-store" });
  const content = fs.readFileSync(file);
  response.end(name === "index.html" ? content.toString().replace("</body>", `${reloading}$&`) : content);
});

const url = `http://${address}:${port}/`;
server.on("error", ({ message }) => {
  console.error(`==> ${url} can't be served: ${message}`);
  process.exit(1);
});
// The address is taken at once, so that whether it is free is known before the first build.
server.listen(Number(port), address, () => watch(buildAndShow));

async function buildAndShow() {
  try {
    await build(site, false);
  } catch ({ message }) {
    return console.error(`==> ${message}: the next change is awaited`);
  }
  console.error(`==> Embudo is at ${url}`);
  if (open && !opened) openBrowser();
  for (const page of pages) page.write("data:\n\n");
}

let opened = false;
function openBrowser() {
  opened = true;
  const opener = process.platform === "darwin" ? "open" : "xdg-open";
  spawn(opener, [url], { stdio: "ignore" }).on("error", () => console.error(`==> There is no ${opener}: open it yourself`));
}
