// Writes the site: index.html with what it marks with `data-trunk`, which means what it means to trunk but for the style
// sheets, and the app.
const fs = require("node:fs");
const path = require("node:path");
const { escaped } = require("./escape.js");
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

  // Two style sheets of all: one for the page, and one for its parts, which is loaded with the first of them. That of the
  // page stands in it as text, so that nothing else has to come before anything is seen; web/first-view.js applies it, as a
  // strict content security policy forbids a style element.
  const sheets = [...page.matchAll(/<link data-trunk rel="css"[^>]*>/g)].map(([tag]) => attribute(tag, "href"));
  const bundle = (sheets) => minify(sheets.map(read).join("\n"), "css");
  const isOfPart = (sheet) => sheet.startsWith("styles/parts/");
  const parts = writeHashed("parts.css", bundle(sheets.filter(isOfPart)));
  const text = escaped(bundle(sheets.filter((sheet) => !isOfPart(sheet))));
  const styles = `<template id="styles" data-parts="./${parts}">${text}</template>`;

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
    .replace(/<script data-trunk data-no-minify src="([^"]*)"/g, (_, file) => {
      return `<script src="./${writeHashed(path.basename(file), minify(read(file), "js"))}"`;
    });
  write("index.html", preloadingScript(written));
}

// The links to the app, by the pattern that trunk goes by as well.
function preloading(js, wasm) {
  const [, pattern] = read("Trunk.toml").match(/pattern_preload = '''\n([^]*?)'''/);
  const values = { base: "./", js, wasm };
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// With a link at its start to the script that the page waits for, which stands below the texts that the script reads.
function preloadingScript(page) {
  const script = page.match(/<script src="([^"]*)">/)?.[1];
  if (!script) throw new Error("index.html has no script that it waits for");
  return page.replace("<link", `<link rel="preload" href="${script}" as="script"><link`);
}

module.exports = { writeSite };
