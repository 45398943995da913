// Run by trunk when all else is in place: puts the parts beside the page, in a release as small as they get.
const { execFile } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const { PARTS: parts, TRUNK_STAGING_DIR: site, TRUNK_PROFILE: profile } = process.env;

// Takes the code apart and puts it together anew, which wasm-opt does not do by itself. A second round still finds some.
const anew = ["--flatten", "--rereloop", "-Oz", "-Oz"];
// What rustc may emit by default: wasm-opt has to be told, for the stripped module no longer says.
const features = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const smallest = [...features.map((name) => `--enable-${name}`), "--strip-debug", "--strip-producers", "--strip-target-features", ...anew, ...anew];

for (const name of fs.readdirSync(parts)) fs.copyFileSync(path.join(parts, name), path.join(site, name));
if (profile === "release") {
  const scripts = fs.readdirSync(site).filter((name) => /^embudo-.*\.js$/.test(name)).map((name) => path.join(site, name));
  for (const script of scripts) {
    execFile("esbuild", [script, "--minify", "--format=esm", "--log-level=error", "--allow-overwrite", `--outfile=${script}`], (error) => {
      if (error) throw error;
    });
  }
  for (const name of fs.readdirSync(site).filter((name) => name.endsWith(".wasm"))) {
    const module = path.join(site, name);
    execFile("wasm-opt", [module, "-o", module, ...smallest], (error) => {
      if (error) throw error;
    });
  }
}
