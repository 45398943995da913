// size.js FIRST EACH [--markdown]: raw and brotli bytes of every file in dist/, and whether they are within two budgets:
// FIRST for what a first visit waits for, EACH for every part that is loaded behind it or when it is asked for.
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");
const [editing] = require("./site/every-visit.js");

const [first, each] = process.argv.slice(2).map(Number);
const markdown = process.argv.includes("--markdown");
const dist = "dist";

if (!fs.existsSync(path.join(dist, "index.html"))) {
  console.error("No site in dist/ yet: run scripts/build first.");
  process.exit(1);
}

const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } };
// In place of the page or for the page around it; and what keeps the site for later visits, which is loaded when the
// page is idle.
const others = ["embed.js", "embudo.html", "embudo.zip", "icon-maskable.svg", "manifest.webmanifest", "offline.js", "service-worker.js"];
// What a first visit waits for has the page's own module and what edits a plan.
const isFirst = (name) => name.endsWith("_bg.wasm") || name.startsWith(`${editing}-`);
const isPart = (name) => (name.endsWith(".wasm") && !isFirst(name)) || name.startsWith("parts-");

const files = fs
  .readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  .sort()
  .map((file) => {
    const bytes = fs.readFileSync(file);
    return { name: path.relative(dist, file), raw: bytes.length, brotli: zlib.brotliCompressSync(bytes, quality).length };
  });
const parts = files.filter(({ name }) => isPart(name));
const apart = files.filter(({ name }) => others.includes(name));
const rows = files.filter((file) => !parts.includes(file) && !apart.includes(file));
const total = (column) => rows.reduce((sum, row) => sum + row[column], 0);
const sum = { name: "first visit", raw: total("raw"), brotli: total("brotli") };

// Names have a hash of the content: in a table that is kept it would only be noise.
const stable = (name) => name.replace(/-[0-9a-f]{16}(?=[._])/, "");

if (markdown) {
  console.log("| file | bytes | brotli |\n| --- | ---: | ---: |");
  for (const { name, raw, brotli } of [...rows, sum, ...parts, ...apart]) console.log(`| ${stable(name)} | ${raw} | ${brotli} |`);
} else {
  const width = Math.max(...files.map((row) => row.name.length), sum.name.length);
  const line = (name, raw, brotli) => `${name.padEnd(width)}  ${String(raw).padStart(9)}  ${String(brotli).padStart(9)}`;
  console.log(line("", "bytes", "brotli"));
  for (const { name, raw, brotli } of [...rows, sum, ...parts, ...apart]) console.log(line(name, raw, brotli));
}

for (const [{ name, brotli }, budget] of [[sum, first], ...parts.map((part) => [part, each])]) {
  if (brotli <= budget) continue;
  console.error(`${stable(name)} is too big: ${brotli} bytes, ${brotli - budget} over the budget of ${budget}.`);
  process.exitCode = 1;
}
