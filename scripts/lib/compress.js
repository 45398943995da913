// compress.js FROM TO: a copy of a site in which every file is what a host sends of it, compressed with Brotli.
const fs = require("node:fs");
const path = require("node:path");
const { brotliCompressSync } = require("node:zlib");

const [from, to] = process.argv.slice(2);
fs.rmSync(to, { recursive: true, force: true });
fs.mkdirSync(to, { recursive: true });
for (const name of fs.readdirSync(from)) {
  fs.writeFileSync(path.join(to, name), brotliCompressSync(fs.readFileSync(path.join(from, name))));
}
