// Makes dist/embudo.html of dist/: the whole app as one file, which asks no host for anything.
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");
const { unescaped } = require("./site/escape.js");

const dist = "dist";
const read = (name, encoding) => fs.readFileSync(path.join(dist, name), encoding);

let page = read("index.html", "utf8");

// Takes every tag that a pattern finds out of the page: the addresses they name.
const take = (what, pattern) => {
  const found = [];
  page = page.replace(pattern, (tag) => {
    found.push(tag.match(/(?:href|src)="?([^"\s>]+)/)[1]);
    return "";
  });
  if (!found.length) throw new Error(`index.html has no ${what}`);
  return found;
};
// What an inlined text says must not end the element it is in.
const inline = (element, text, attributes = "") => {
  if (text.toLowerCase().includes(`</${element}`)) throw new Error(`a ${element} would end within itself`);
  return `<${element}${attributes}>${text}</${element}>`;
};
const hash = (text) => `'sha256-${crypto.createHash("sha256").update(text).digest("base64")}'`;

const [icon] = take("icon", /<link [^>]*rel="?icon[^>]*>/g);
const own = /<template id="styles" data-parts="([^"]*)">([^]*?)<\/template>/;
if (!own.test(page)) throw new Error("index.html has no styles");
const [, parts, text] = page.match(own);
const styles = [unescaped(text), read(parts, "utf8")].join("\n");
page = page.replace(own, "");
const [bindings] = take("link to the bindings", /<link [^>]*rel="?modulepreload[^>]*>/g);
const [main] = take("link to the wasm", /<link [^>]*rel="?preload[^>]*as="?fetch[^>]*>/g);
take("link to a script", /<link [^>]*rel="?preload[^>]*>/g);
page = page.replace(/<template id="?first-view[\s\S]*?<\/template>/g, ""); // it is all there at once
take("manifest", /<link [^>]*rel="?manifest[^>]*>/g);
take("loader", /<script[^>]*><\/script>/g);

// The bindings export what starts them and what loads a part: within one script they are called by the names they have there.
const bound = read(bindings, "utf8");
const exported = (name) => {
  const own = bound.match(/export\s*\{([^}]*)\}/)?.[1].split(",").map((each) => each.trim().split(" as "));
  const found = own?.find((names) => names.at(-1) === name)?.[0];
  if (!found) throw new Error(`${bindings} does not export ${name}`);
  return found;
};
const script = `${bound}\n((init, load) => {\n${fs.readFileSync("web/single.js", "utf8")}})(${exported("default")}, ${exported("load")});\n`;

// Nothing but what is in the file runs, and nothing is loaded but pictures made here and a plan beside the page.
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(styles)}`,
  "img-src data: blob:",
  "connect-src 'self'",
  "frame-src 'self'", // the preview of the embedded page
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const head = [
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  `<link rel="icon" href="data:image/svg+xml;base64,${read(icon).toString("base64")}">`,
  inline("style", styles),
];
// By the names that the bindings load them by; the page's own, which theirs must not hang on, has one for all builds.
const modules = fs.readdirSync(dist).filter((name) => name.endsWith(".wasm")).map((name) => {
  const packed = zlib.gzipSync(read(name), { level: 9 }).toString("base64");
  return inline("script", packed, ` type="text/plain" id="${name === path.basename(main) ? "page.wasm" : name}"`);
});

const place = (mark, parts) => {
  if (!page.includes(mark)) throw new Error(`index.html has no ${mark}`);
  page = page.replace(mark, () => mark.startsWith("</") ? parts.join("") + mark : mark + parts.join(""));
};
// A file that does not start has other reasons than a site.
const unstarted = /(<div id="?unstarted"?>)[^]*(<\/div>)(?=<\/body>)/;
if (!unstarted.test(page)) throw new Error("index.html has no #unstarted");
page = page.replace(unstarted, (_, start, end) => start + fs.readFileSync("web/single-unstarted.html", "utf8") + end);
place(`<meta charset="utf-8">`, head);
place("</head>", modules); // the app clears the body when it starts
place("</body>", [inline("script", script, ' type="module"')]);
fs.writeFileSync(path.join(dist, "embudo.html"), page);
