// Writes the site: index.html with what it marks with `data-trunk`, which means what it means to trunk, and the app.
const fs = require("node:fs");
const path = require("node:path");
const { hashed } = require("./names.js");

const read = (name) => fs.readFileSync(name, "utf8");
const attribute = (tag, name) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];

// `app` is { script, module, packs }; `minify(text, language)` makes scripts and style sheets smaller.
function writeSite(site, app, minify) {
  const page = read("index.html").replace(/<!--[^]*?-->/g, "").replace(/>\s+</g, "><");
  fs.rmSync(site, { recursive: true, force: true });
  fs.mkdirSync(site, { recursive: true });
  const write = (name, content) => (fs.writeFileSync(path.join(site, name), content), name);
  const writeHashed = (name, content) => write(hashed(name, content), content);
  for (const [name, content] of app.packs) write(name, content);

  // Two style sheets of all: one for the page, and one for its parts, which stays disabled until the first of them is
  // loaded. A third lighter together, and one request each.
  const sheets = [...page.matchAll(/<link data-trunk rel="css"[^>]*>/g)].map(([tag]) => attribute(tag, "href"));
  const isOfPart = (sheet) => sheet.startsWith("styles/parts/");
  const bundle = (name, sheets) => writeHashed(name, minify(sheets.map(read).join("\n"), "css"));
  const styles = `<link rel="stylesheet" href="./${bundle("embudo.css", sheets.filter((sheet) => !isOfPart(sheet)))}"><link rel="stylesheet" href="./${bundle("parts.css", sheets.filter(isOfPart))}" disabled>`;

  // What stands in place of a tag.
  const kinds = {
    css: (sheet) => (sheet === sheets[0] ? styles : ""),
    inline: read,
    "copy-file": (file) => {
      const content = fs.readFileSync(file);
      write(path.basename(file), file === "web/offline.js" ? minify(content.toString(), "js") : content);
      return "";
    },
    rust: () => preloading(writeHashed("embudo.js", app.script), writeHashed("embudo_bg.wasm", app.module)),
  };
  const written = page
    .replace(/<link data-trunk [^>]*>/g, (tag) => kinds[attribute(tag, "rel")](attribute(tag, "href")))
    .replace(/<script data-trunk [^>]*>/g, (tag) => {
      const file = attribute(tag, "src");
      return `<script src="./${writeHashed(path.basename(file), minify(read(file), "js"))}" defer>`;
    });
  write("index.html", written);
}

// The links to the app, by the pattern that trunk goes by as well.
function preloading(js, wasm) {
  const [, pattern] = read("Trunk.toml").match(/pattern_preload = '''\n([^]*?)'''/);
  const values = { base: "./", js, wasm };
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

module.exports = { writeSite };
