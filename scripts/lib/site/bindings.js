// Makes of the compiled app what a browser loads: the page's module, its parts, and the script that loads both.
const fs = require("node:fs");
const path = require("node:path");
const ofEveryVisit = require("./every-visit.js");
const { run } = require("./run.js");

const built = process.env.CARGO_TARGET_DIR ?? "target";
const xtask = process.env.XTASK ?? path.join(built, "debug", "xtask");
const target = "wasm32-unknown-unknown";

const compile = (release) => run("cargo", "build", "--target", target, "--bin", "embudo", ...(release ? ["--release"] : []));

// Returns the folder in which xtask leaves embudo_bg.wasm, embudo.js, the packs of the parts, and packs.json.
async function bindings(release) {
  const profile = release ? "release" : "debug"; // the site is worked on while it is released
  const folder = path.join("target", "bindings", profile);
  const module = path.join(built, target, profile, "embudo.wasm");
  const { mtimeMs } = fs.statSync(module);
  if (mtimeMs === last) return folder; // only styles or scripts have changed
  last = undefined;
  fs.rmSync(folder, { recursive: true, force: true });
  await run(xtask, module, folder, ...ofEveryVisit);
  last = mtimeMs;
  return folder;
}
let last; // when the module was made that the folder is of

module.exports = { bindings, compile };
