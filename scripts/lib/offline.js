// offline.js [FOLDER]: completes the service worker of the site in a folder, dist/ by default, with the files that it
// keeps, and a version that changes with any of them.
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

const site = process.argv[2] ?? "dist";
const worker = "service-worker.js";
const source = fs.readFileSync(path.join("web", worker), "utf8");
// In place of the page or for the page around it.
const others = ["embed.js", "embudo.html", "embudo.zip", worker];

const hash = (bytes, encoding) => crypto.createHash("sha256").update(bytes).digest(encoding);
const files = fs
  .readdirSync(site)
  .filter((name) => !others.includes(name))
  .map((name) => {
    const integrity = `sha256-${hash(fs.readFileSync(path.join(site, name)), "base64")}`;
    return [name === "index.html" ? "./" : name, integrity];
  });
const version = hash(JSON.stringify([files, source]), "hex").slice(0, 16);
const head = `const version = ${JSON.stringify(version)};\nconst files = ${JSON.stringify(files)};\n`;
fs.writeFileSync(path.join(site, worker), head + source);
